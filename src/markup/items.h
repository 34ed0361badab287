// Lists inside a cell whose lines a copyist ran together. Internal to markup/.
#pragma once

#include <string>

namespace thaimemo::markup {

/// The blank before each item becomes '\n': items numbered 1, 2, 3 … in one style ("๑." "๑)" "(๑)"), bullets,
/// dashes close to their word, and "- " where the cell begins with one. Numbers that do not count up, ranges
/// and decimals stay.
std::string items_on_lines(std::string text);

}  // namespace thaimemo::markup
