// What is the record as JSON, and back? Keys, order and words are those of models/record.schema.json; JSON
// Pointers (RFC 6901) exist only here. Same record in, same bytes out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/record.h"

namespace thaimemo::record {

/// One JSON object without a final newline, on one line or, if `pretty`, indented by two spaces. Never throws
/// for what is in the record: bytes that are no UTF-8 come out as U+FFFD, an empty text as null.
std::string to_json(const Record& record, bool pretty = false);

/// Records from JSON Lines; blank lines are passed over, keys may be missing. Throws Error (kInput) that
/// names the line where one is no JSON or has a value of the wrong kind.
std::vector<Record> from_json_lines(std::string_view lines);

/// A record that is right, with the words that say how its paper came about.
struct Labelled {
  Record record;
  std::map<std::string, std::string> labels;  // texts of the line's `sample`: family, grade, renderer…
};

/// As from_json_lines, for truth.
std::vector<Labelled> labelled_from_json_lines(std::string_view lines);

/// Where a field stands in the record, e.g. "/indicators/0/score"; the key of its evidence.
std::string pointer(const FieldRef& field);

/// The field at a pointer, if checks know it.
std::optional<FieldRef> field_at(std::string_view pointer);

/// `text` as a JSON string literal with its quotes.
std::string quoted(std::string_view text);

}  // namespace thaimemo::record
