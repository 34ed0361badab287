#include "text/normalize.h"

#include <utility>
#include <variant>

#include "text/normal_rules.h"

namespace thaimemo::text {
namespace {

Glyphs apply_rules(Glyphs glyphs) {
  for (const NormalRule& rule : normal_rules()) glyphs = rule.apply(std::move(glyphs));
  return glyphs;
}

void encode_with_origin(const Glyphs& glyphs, Text& out) {
  out.text = encode(glyphs);
  out.origin.clear();
  if (out.text == out.raw) return;  // an empty origin says so
  out.origin.reserve(out.text.size() + 1);
  std::string one;
  for (const Glyph& g : glyphs) {
    one.clear();
    append_utf8(one, g.code);
    out.origin.insert(out.origin.end(), one.size(), g.origin);
  }
  out.origin.push_back(static_cast<std::uint32_t>(out.raw.size()));
}

}  // namespace

std::string normalize(std::string_view printed) { return encode(apply_rules(decode(printed))); }

Text normalize(const Text& printed) {
  Glyphs glyphs = decode(printed.text);
  if (!printed.origin.empty()) {
    for (Glyph& g : glyphs) g.origin = printed.origin[g.origin];
  }
  Text out{.text = {}, .raw = printed.raw, .origin = {}, .pieces = printed.pieces};
  encode_with_origin(apply_rules(std::move(glyphs)), out);
  return out;
}

DocumentText normalize(const DocumentText& printed) {
  DocumentText out = printed;
  for (Block& block : out.blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      paragraph->text = normalize(paragraph->text);
      continue;
    }
    for (Cell& cell : std::get<Table>(block).cells) cell.text = normalize(cell.text);
  }
  return out;
}

}  // namespace thaimemo::text
