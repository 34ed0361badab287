#include "text/passage.h"

#include <algorithm>
#include <span>
#include <string>

#include "text/glyphs.h"

namespace thaimemo::text {
namespace {

std::size_t raw_offset(const Text& whole, std::size_t at) {
  return whole.origin.empty() ? at : whole.origin[at];
}

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Span clamp(const Text& whole, std::size_t begin, std::size_t end) {
  const std::size_t from = character_start(whole.text, begin);
  return {from, std::max(from, character_start(whole.text, end))};
}

Span raw_span(const Text& whole, Span span) {
  return {raw_offset(whole, span.begin), raw_offset(whole, span.end)};
}

std::span<const Piece> overlapped(const std::vector<Piece>& pieces, Span raw) {
  const auto first = std::partition_point(pieces.begin(), pieces.end(),
                                          [&](const Piece& piece) { return piece.end <= raw.begin; });
  const auto last =
      std::partition_point(first, pieces.end(), [&](const Piece& piece) { return piece.begin < raw.end; });
  return {first, last};
}

// Overlapped pieces, cut to [begin, end) and counted from `begin`.
std::vector<Piece> cut_pieces(const std::vector<Piece>& pieces, Span raw) {
  std::vector<Piece> out;
  for (const Piece& piece : overlapped(pieces, raw)) {
    out.push_back(piece);
    out.back().begin = std::max(piece.begin, raw.begin) - raw.begin;
    out.back().end = std::min(piece.end, raw.end) - raw.begin;
  }
  return out;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return encode(decode(text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin)));
}

}  // namespace

Text slice(const Text& whole, std::size_t begin, std::size_t end) {
  const Span span = clamp(whole, begin, end);
  const Span raw = raw_span(whole, span);
  Text out;
  out.text = whole.text.substr(span.begin, span.end - span.begin);
  out.raw = whole.raw.substr(raw.begin, raw.end - raw.begin);
  out.pieces = cut_pieces(whole.pieces, raw);
  if (out.text == out.raw) return out;
  out.origin.reserve(out.text.size() + 1);
  for (std::size_t i = span.begin; i < span.end; ++i) {
    out.origin.push_back(static_cast<std::uint32_t>(raw_offset(whole, i) - raw.begin));
  }
  out.origin.push_back(static_cast<std::uint32_t>(out.raw.size()));
  return out;
}

Text join(const std::vector<Text>& parts, std::string_view separator) {
  Text out;
  for (const Text& part : parts) {
    if (part.text.empty() && part.raw.empty()) continue;
    const std::string_view between = out.raw.empty() ? "" : separator;
    for (std::size_t i = 0; i < between.size(); ++i) {
      out.origin.push_back(static_cast<std::uint32_t>(out.raw.size() + i));
    }
    out.text += between;
    out.raw += between;
    const std::size_t shift = out.raw.size();
    for (std::size_t i = 0; i < part.text.size(); ++i) {
      out.origin.push_back(static_cast<std::uint32_t>(raw_offset(part, i) + shift));
    }
    for (Piece piece : part.pieces) {
      piece.begin += shift;
      piece.end += shift;
      out.pieces.push_back(std::move(piece));
    }
    out.text += part.text;
    out.raw += part.raw;
  }
  out.origin.push_back(static_cast<std::uint32_t>(out.raw.size()));
  if (out.text == out.raw) out.origin.clear();
  return out;
}

Evidence locate(const Text& whole, std::size_t begin, std::size_t end, int page) {
  const Span raw = raw_span(whole, clamp(whole, begin, end));
  const std::vector<Piece> pieces = cut_pieces(whole.pieces, raw);
  Evidence out;
  out.page = pieces.empty() ? page : pieces.front().page;
  out.raw = trimmed(std::string_view(whole.raw).substr(raw.begin, raw.end - raw.begin));
  Box box;
  bool handwritten = !pieces.empty();
  for (const Piece& piece : pieces) {
    if (piece.page == out.page) box = unite(box, piece.box);
    out.confidence = std::min(out.confidence, piece.confidence);
    out.symbols.insert(out.symbols.end(), piece.symbols.begin(), piece.symbols.end());
    handwritten = handwritten && piece.handwritten;
  }
  if (!box.empty()) out.box = box;
  if (handwritten) out.status = Status::kHandwritten;
  return out;
}

bool has_handwriting(const Text& whole, std::size_t begin, std::size_t end) {
  const auto pieces = overlapped(whole.pieces, raw_span(whole, clamp(whole, begin, end)));
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.handwritten; });
}

std::size_t printed_end(const Text& whole, std::size_t begin, std::size_t end) {
  const Span span = clamp(whole, begin, end);
  const auto pieces = overlapped(whole.pieces, raw_span(whole, span));
  const auto print =
      std::find_if(pieces.rbegin(), pieces.rend(), [](const Piece& piece) { return !piece.handwritten; });
  if (print == pieces.rbegin() || print == pieces.rend()) return end;
  const std::size_t hand = std::prev(print)->begin;
  std::size_t at = span.begin;
  while (at < span.end && raw_offset(whole, at) < hand) ++at;
  return at;
}

}  // namespace thaimemo::text
