#include "batch/message.h"

#include <array>

namespace thaimemo::batch {
namespace {
constexpr std::size_t kLengthBytes = 4;
}

const char* word(Stage stage) {
  constexpr std::array kWords = {"open", "draw", "read", "rules"};
  return kWords.at(static_cast<std::size_t>(stage));
}

std::string framed(const Message& message) {
  const std::string body = pack(message);
  std::string frame;
  for (std::size_t i = 0; i < kLengthBytes; ++i) frame += static_cast<char>(body.size() >> (8 * i) & 0xff);
  return frame + body;
}

std::optional<Message> Frames::next() {
  if (buffer_.size() < kLengthBytes) return std::nullopt;
  std::size_t length = 0;
  for (std::size_t i = 0; i < kLengthBytes; ++i)
    length |= static_cast<std::size_t>(static_cast<unsigned char>(buffer_[i])) << (8 * i);
  if (length > kMostFrameBytes) throw Malformed();
  if (buffer_.size() < kLengthBytes + length) return std::nullopt;
  Message message = unpack<Message>(std::string_view(buffer_).substr(kLengthBytes, length));
  buffer_.erase(0, kLengthBytes + length);
  return message;
}

}  // namespace thaimemo::batch
