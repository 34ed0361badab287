// What Tesseract calls of OpenMP, on one thread: pages are the better unit of work. It asks for a team of
// threads at every step of a layer, millions of times a page; libgomp makes one even of a single thread, and
// wakes it with a system call, which took a tenth of the program's time. The names are those of GCC's OpenMP
// interface, which calls here instead of libgomp; nothing else in the program uses it.

namespace {

struct Sections {
  unsigned count = 0, begun = 0;
};
thread_local Sections sections;

}  // namespace

// NOLINTBEGIN(readability-identifier-naming): the names are not ours
extern "C" {

void GOMP_parallel(void (*body)(void*), void* data, unsigned /*threads*/, unsigned /*flags*/) { body(data); }

unsigned GOMP_sections_next() { return sections.begun < sections.count ? ++sections.begun : 0; }

void GOMP_sections_end_nowait() {}

void GOMP_parallel_sections(void (*body)(void*), void* data, unsigned /*threads*/, unsigned count,
                            unsigned /*flags*/) {
  sections = {count, 0};
  body(data);
}

}  // extern "C"
// NOLINTEND(readability-identifier-naming)
