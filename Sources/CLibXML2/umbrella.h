// Debian's libxml2 is built with ICU and its headers include ICU's, which clash with those of
// Foundation. Without them only the tail of a structure that nobody here looks into is unknown.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
