// Text without its marks: HTML tags, entities, Markdown bold and escapes. Internal to markup/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace thaimemo::markup {

struct Tag {
  std::string name;             // small letters
  bool closing = false;         // </name>
  std::string_view attributes;  // between name and '>'
  std::size_t end = 0;          // byte behind '>'
};

/// The tag that begins at text[at] == '<', if it is one that these files use; others are text.
std::optional<Tag> read_tag(std::string_view text, std::size_t at);

/// The number that an attribute has ("rowspan"), `otherwise` without one; between 1 and `most`.
int attribute_number(std::string_view attributes, std::string_view name, int otherwise, int most);

/// Tags, comments and bold marks out, entities and escapes resolved; paragraphs, breaks and list items on
/// lines of their own, items with their mark. No blanks at line ends, no empty lines.
std::string plain(std::string_view marked);

std::string_view trim(std::string_view text);

}  // namespace thaimemo::markup
