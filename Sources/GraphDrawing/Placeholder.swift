enum GraphDrawingPlaceholder {}
