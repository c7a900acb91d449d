enum PageParsingPlaceholder {}
