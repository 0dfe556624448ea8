#ifndef QINGDAN_CLIBZIP_SHIM_H
#define QINGDAN_CLIBZIP_SHIM_H

#include <zip.h>

#endif
