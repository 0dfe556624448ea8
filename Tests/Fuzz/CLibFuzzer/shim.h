// The entry of libFuzzer, which the toolchain brings as a library without a header.
#ifndef QINGDAN_CLIBFUZZER_SHIM_H
#define QINGDAN_CLIBFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

/// Runs one input after the other as the arguments say, and calls back with the bytes of each.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*each)(const uint8_t *bytes, size_t count));

#endif
