enum ExplorationPlaceholder {}
