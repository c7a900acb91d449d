enum GraphStorePlaceholder {}
