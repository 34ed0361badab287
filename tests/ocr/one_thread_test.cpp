#include <dlfcn.h>

#include <string>
#include <thread>
#include <vector>

#include "catch.h"

extern "C" {
void GOMP_parallel_sections(void (*body)(void*), void* data, unsigned threads, unsigned count,
                            unsigned flags);
unsigned GOMP_sections_next();
}

namespace {

const char* home_of(const void* address) {
  Dl_info info{};
  return dladdr(address, &info) != 0 ? info.dli_fname : "";
}

}  // namespace

TEST_CASE("sections of a team run one after the other on this thread", "[ocr]") {
  struct Seen {
    std::vector<unsigned> sections;
    std::thread::id thread;
  } seen;
  const auto body = [](void* data) {
    auto* to = static_cast<Seen*>(data);
    to->thread = std::this_thread::get_id();
    while (const unsigned section = GOMP_sections_next()) to->sections.push_back(section);
  };
  GOMP_parallel_sections(body, &seen, 4, 4, 0);
  CHECK(seen.sections == std::vector<unsigned>{1, 2, 3, 4});
  CHECK(seen.thread == std::this_thread::get_id());
}

TEST_CASE("Tesseract's teams are the program's, not libgomp's", "[ocr]") {
  for (const char* name :
       {"GOMP_parallel", "GOMP_parallel_sections", "GOMP_sections_next", "GOMP_sections_end_nowait"}) {
    INFO(name);
    const void* found = dlsym(RTLD_DEFAULT, name);
    REQUIRE(found != nullptr);
    CHECK(std::string(home_of(found)) == home_of(reinterpret_cast<const void*>(&home_of)));
  }
}
