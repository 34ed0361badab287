// A record laid out flat: named texts of its head and of each row of its lists, and its scores by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/record.h"

namespace thaimemo::eval {

struct Cell {
  std::string name;
  std::optional<std::string> text;
  bool prose = false;
};

/// What stands once in a record or once an indicator; the same cells in the same order for every record.
std::vector<Cell> head(const Record& record);

struct Rows {
  std::string name;
  std::vector<std::vector<Cell>> rows;  // first the cell that tells rows apart
};

/// Signatories, findings, guidelines and measures.
std::vector<Rows> lists(const Record& record);

struct ScoreCell {
  std::string group;
  std::string name;  // "indicator 3", "question e5 survey"
  std::optional<Score> value;
  std::optional<Evidence> evidence;
  bool named = true;     // false: the record does not know of which question or indicator it is
  bool doubted = false;  // its name is: the code is in conflict
};

/// All scores that are printed, not those computed.
std::vector<ScoreCell> scores(const Record& record);

}  // namespace thaimemo::eval
