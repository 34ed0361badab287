// Which question is meant by the glyphs of a code? A letter that was read well decides; else the heading, the
// instrument and the numbers that exist choose between the readings. A code is decoded, never invented.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/page.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {

struct Code {
  std::string prefix;
  int number = 0;

  std::string text() const { return prefix + std::to_string(number); }
  bool operator==(const Code&) const = default;
};

/// What is known where a code stands.
struct CodeContext {
  std::optional<int> indicator;
  std::optional<Instrument> instrument;
  std::optional<int> fiscal_year;
};

std::optional<Code> decode_code(std::string_view glyphs, const CodeContext& context, const PackData& pack);

/// The code that was meant where a list goes i7, i4, i9: i8, if the recogniser could also have read an 8.
/// `symbols` are those of the code read; nothing without them, since then the print says i4.
std::optional<Code> between(const Code& before, const Code& read, const Code& after,
                            const std::vector<Symbol>& symbols);

/// The indicator that a code belongs to; where a year has two numberings, the one of the context.
std::optional<int> indicator_of(const Code& code, const CodeContext& context, const PackData& pack);

/// All codes of an indicator in a year, for one numbering.
std::vector<Code> codes_of(int indicator, const CodeContext& context, const PackData& pack);

std::optional<Instrument> instrument_of(const Code& code, const PackData& pack);

}  // namespace thaimemo::rules
