// Responsible parties split into units.
#include "paper.h"
#include "rules/measures.h"

using namespace thaimemo;

TEST_CASE("a unit that ends as a cut word begins is whole") {
  using Units = std::vector<std::string>;
  const auto split = [](std::string_view text) { return rules::split_units(text, papers::pack().data()); };
  CHECK(split("กองการเจ้าหน้าที่\nกองสวัสดิการสังคม") == Units{"กองการเจ้าหน้าที่", "กองสวัสดิการสังคม"});
  CHECK(split("สำนักปลัด\nเทศบาล") == Units{"สำนักปลัดเทศบาล"});
}
