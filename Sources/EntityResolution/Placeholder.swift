enum EntityResolutionPlaceholder {}
