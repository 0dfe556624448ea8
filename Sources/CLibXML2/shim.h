// What Swift cannot import from libxml2 by itself: function-like macros and the mutable global xmlFree.
#ifndef QINGDAN_CLIBXML2_SHIM_H
#define QINGDAN_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlversion.h>

/// Frees memory that libxml2 allocated.
static inline void qingdan_xmlFree(void *memory) { xmlFree(memory); }

#endif
