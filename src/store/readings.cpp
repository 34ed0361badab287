#include "store/readings.h"

#include <zlib.h>

#include <cstdint>

#include "base/error.h"

namespace thaimemo::store {
namespace {

constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kMostBytes = 600'000'000;

Database opened(const std::filesystem::path& path) {
  Database database(path);
  database.run(
      "CREATE TABLE IF NOT EXISTS readings (document TEXT NOT NULL, reader TEXT NOT NULL, page INTEGER NOT "
      "NULL, content BLOB NOT NULL, "
      "PRIMARY KEY (document, page)) STRICT, WITHOUT ROWID");
  return database;
}

Error damaged() {
  return Error(Cause::kInput, "what was kept of its reading is damaged", "read it again with --force");
}

}  // namespace

std::string squeeze(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(kLengthBytes + size, '\0');
  for (std::size_t i = 0; i < kLengthBytes; ++i) out[i] = static_cast<char>(bytes.size() >> (8 * i) & 0xff);
  compress2(reinterpret_cast<Bytef*>(out.data() + kLengthBytes), &size,
            reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()),
            Z_DEFAULT_COMPRESSION);
  out.resize(kLengthBytes + size);
  return out;
}

std::string expand(std::string_view squeezed) {
  if (squeezed.size() < kLengthBytes) throw damaged();
  std::size_t length = 0;
  for (std::size_t i = 0; i < kLengthBytes; ++i)
    length |= static_cast<std::size_t>(static_cast<unsigned char>(squeezed[i])) << (8 * i);
  if (length > kMostBytes) throw damaged();
  std::string out(length, '\0');
  auto size = static_cast<uLongf>(length);
  const int code = uncompress(reinterpret_cast<Bytef*>(out.data()), &size,
                              reinterpret_cast<const Bytef*>(squeezed.data() + kLengthBytes),
                              static_cast<uLong>(squeezed.size() - kLengthBytes));
  if (code != Z_OK || size != length) throw damaged();
  return out;
}

Readings::Readings(const std::filesystem::path& path)
    : database_(opened(path)),
      put_(database_.prepare("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?)")),
      get_(database_.prepare(
          "SELECT page, content FROM readings WHERE document = ? AND reader = ? ORDER BY page")),
      forget_(database_.prepare("DELETE FROM readings WHERE document = ?")),
      forget_others_(database_.prepare("DELETE FROM readings WHERE document = ? AND reader <> ?")),
      forget_page_(database_.prepare("DELETE FROM readings WHERE document = ? AND page = ?")) {}

void Readings::put(const std::string& sha256, const std::string& reader, int page, std::string_view bytes) {
  const std::string squeezed = squeeze(bytes);
  Transaction transaction(database_);
  forget_others_.with(sha256, reader).run();
  put_.with(sha256, reader, page, Blob{squeezed}).run();
  transaction.commit();
}

std::vector<KeptPage> Readings::get(const std::string& sha256, const std::string& reader) {
  std::vector<KeptPage> pages;
  get_.with(sha256, reader);
  while (get_.step()) pages.push_back({static_cast<int>(get_.number(0)), expand(get_.blob(1))});
  get_.with();
  return pages;
}

bool Readings::holds(const std::string& sha256, const std::string& reader) {
  get_.with(sha256, reader);
  const bool found = get_.step();
  get_.with();
  return found;
}

void Readings::forget(const std::string& sha256) { forget_.with(sha256).run(); }
void Readings::forget_page(const std::string& sha256, int page) { forget_page_.with(sha256, page).run(); }

}  // namespace thaimemo::store
