// Where is the agency: subdistrict, district and province as printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/header.h"

namespace thaimemo::rules {

/// Is it a province's name, letter for letter?
bool is_province(std::string_view words, const PackData& pack);

/// The province that the words are, or begin with, misread by a letter or so.
std::optional<std::string> known_province(std::string_view printed, const PackData& pack);

/// The address that the paper prints most often; nothing where there is none.
void read_address(const Paper& paper, const Head& head, Agency& agency);

/// The province where no address is printed: the place of a ministry's office in it, or what stands right
/// behind the name. `printed_place`: where `place`, the name behind the kind's word, stands in `reading`.
void read_province(const Reading& reading, const AgencyKind& kind, Range printed_place,
                   const std::string& place, const PackData& pack, Agency& agency);

}  // namespace thaimemo::rules
