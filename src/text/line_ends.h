// What stands between two lines of print when they become one text? Pure rules on strings. Internal to text/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::text {

/// Bytes of the list mark at the head of a line: "๑." "(2)" "1.1" "-" "•" "ก)"; 0 where there is none.
/// Decimals, years and abbreviations such as พ.ศ. are none.
std::size_t list_mark(std::string_view line);

/// Whether the line is the heading of a numbered part: "ส่วนที่ ๒ …", "… (ส่วนที่ ๒)",
/// "ตัวชี้วัดที่ ๔ …".
bool heads_part(std::string_view line);

/// "\n" before a list item, "" inside a Thai word or sentence (its words stand close), " " beside numbers,
/// Latin words and ๆ. A line that begins with a dash and a number goes on a range ("๑ ตุลาคม ๒๕๖๘" / "- ๓๐
/// กันยายน").
std::string line_joint(std::string_view before, std::string_view after);

/// The word that most lines begin with, of those that begin at least two lines and two in five: lines of a
/// list of like things ("กองคลัง" / "กองช่าง"). Empty where there is none; การ and its kind begin any line.
std::string common_start(const std::vector<std::string>& lines);

/// Whether the text cannot end between these lines: an open bracket, a slash, a range.
bool is_bound(std::string_view before, std::string_view after);

/// The part of a line that could have stood on the line before: its first words up to six letters, at most up
/// to the first blank. Bytes of it.
std::size_t first_unit(std::string_view line);

}  // namespace thaimemo::text
