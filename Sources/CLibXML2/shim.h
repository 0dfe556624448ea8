// What Swift cannot import from libxml2 by itself: function-like macros and the mutable global xmlFree.
#ifndef QINGDAN_CLIBXML2_SHIM_H
#define QINGDAN_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Its headers would bring those of ICU, which Foundation has in another version: both in one module do not compile.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/// Frees memory that libxml2 allocated.
static inline void qingdan_xmlFree(void *memory) { xmlFree(memory); }

#endif
