// Values as bytes, for the pipe from a worker and for the store: `fields(io, value)` names the members once,
// a Packer writes them, an Unpacker reads them back. Whole numbers are zigzag varints (protobuf's), so small
// ones take a byte.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace thaimemo::batch {

/// Bytes that no Packer wrote.
struct Malformed : std::runtime_error {
  Malformed() : std::runtime_error("malformed bytes") {}
};

template <class T>
concept Number = std::integral<T> || std::is_enum_v<T>;

class Packer {
 public:
  template <class... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }
  std::string take() { return std::move(out_); }

 private:
  void put(Number auto value) {
    const auto wide = static_cast<std::int64_t>(value);
    auto rest = static_cast<std::uint64_t>(wide) << 1 ^ static_cast<std::uint64_t>(wide >> 63);
    for (; rest >= 0x80; rest >>= 7) out_ += static_cast<char>(rest | 0x80);
    out_ += static_cast<char>(rest);
  }
  void put(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) out_ += static_cast<char>(bits >> shift & 0xff);
  }
  void put(const std::string& text) {
    put(text.size());
    out_ += text;
  }
  template <class T>
  void put(const std::vector<T>& values) {
    put(values.size());
    for (const T& value : values) put(value);
  }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class... Kinds>
  void put(const std::variant<Kinds...>& value) {
    put(value.index());
    std::visit([&](const auto& held) { put(held); }, value);
  }
  template <class T>
  requires std::is_class_v<T>
  void put(const T& value) { fields(*this, value); }

  std::string out_;
};

/// Throws Malformed. Takes no more memory than some times the bytes that it was given.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <class... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }
  void expect_end() const {
    if (!rest_.empty()) throw Malformed();
  }

 private:
  unsigned char next() {
    if (rest_.empty()) throw Malformed();
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }
  std::int64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const unsigned char byte = next();
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
    }
    throw Malformed();
  }
  /// Every item takes a byte at least.
  std::size_t length() {
    const std::int64_t value = number();
    if (value < 0 || static_cast<std::uint64_t>(value) > rest_.size()) throw Malformed();
    return static_cast<std::size_t>(value);
  }
  template <Number T>
  void get(T& value) {
    const std::int64_t wide = number();
    value = static_cast<T>(wide);
    if (static_cast<std::int64_t>(value) != wide) throw Malformed();
  }
  void get(double& value) {
    std::uint64_t bits = 0;
    for (int shift = 0; shift < 64; shift += 8) bits |= static_cast<std::uint64_t>(next()) << shift;
    value = std::bit_cast<double>(bits);
  }
  void get(std::string& text) {
    const std::size_t size = length();
    text = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  template <class T>
  void get(std::vector<T>& values) {
    values.resize(length());
    for (T& value : values) get(value);
  }
  template <class T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    value.reset();
    if (there) get(value.emplace());
  }
  template <class... Kinds>
  void get(std::variant<Kinds...>& value) {
    std::size_t index = 0;
    get(index);
    std::size_t at = 0;
    const bool known = ((at++ == index ? (get(value.template emplace<Kinds>()), true) : false) || ...);
    if (!known) throw Malformed();
  }
  template <class T>
  requires std::is_class_v<T>
  void get(T& value) { fields(*this, value); }

  std::string_view rest_;
};

template <class T>
std::string pack(const T& value) {
  Packer packer;
  packer(value);
  return packer.take();
}

/// The whole of `bytes` as a T.
template <class T>
T unpack(std::string_view bytes) {
  T value;
  Unpacker unpacker(bytes);
  unpacker(value);
  unpacker.expect_end();
  return value;
}

/// T or const T, so that one function serves both directions.
template <class A, class T>
concept Of = std::same_as<std::remove_const_t<A>, T>;

}  // namespace thaimemo::batch
