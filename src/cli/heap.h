// How the C library keeps memory.
#pragma once

#include <malloc.h>

namespace thaimemo::cli {

/// Freed memory is kept for the next picture. glibc hands blocks of a picture's size back to the kernel,
/// which clears every page of them again: a third of the time that this program spent in the kernel. The peak
/// stays as it was.
inline void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

}  // namespace thaimemo::cli
