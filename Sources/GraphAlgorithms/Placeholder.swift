enum GraphAlgorithmsPlaceholder {}
