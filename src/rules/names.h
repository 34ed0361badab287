// Where does a text name an indicator, an instrument or a part of one?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/paper.h"

namespace thaimemo::rules {

struct NameHit {
  int no = 0;
  Range range;
};

/// All names of indicators from left to right; of overlapping ones the longest.
std::vector<NameHit> find_names(std::string_view text, const PackData& pack);

/// A label that is an indicator's name and little else: "1. การปฏิบัติหน้าที่", "ตัวชี้วัดที่ ๑ …", with the score
/// behind it if there is one.
struct IndicatorLabel {
  int no = 0;
  Range range;  // the label without the score
  std::optional<Range> score;
};

std::optional<IndicatorLabel> indicator_label(const Reading& reading, Range line, const PackData& pack);

/// The number before a label ("3." in "3. การใช้จ่าย"), where the rest is words.
std::optional<int> leading_number(const Reading& reading, Range line, const PackData& pack);

std::optional<Instrument> find_instrument(std::string_view text, const PackData& pack);
std::optional<Part> find_part(std::string_view text, const PackData& pack);

std::string instrument_name(Instrument instrument);
std::string indicator_name(int no, const PackData& pack);
std::optional<Instrument> instrument_of(int indicator, const PackData& pack);

}  // namespace thaimemo::rules
