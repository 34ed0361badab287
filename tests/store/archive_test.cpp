#include "store/archive.h"

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/error.h"
#include "catch.h"
#include "store/input_list.h"
#include "store/readings.h"

using namespace thaimemo;
using namespace thaimemo::store;

namespace {

/// A folder of its own, gone at the end.
struct Folder {
  Folder()
      : path(std::filesystem::temp_directory_path() /
             ("store-test-" + std::to_string(std::random_device()()))) {
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};

constexpr const char* kRecord =
    R"({"kind":"memo","title":null,"status":"ok","source":{"file":"b.pdf","pages":[1,2],"input":"scan"},
  "memo":{"agency":{"name":"เทศบาล","type":"other","subdistrict":null,"district":null,"province":"ตาก"},"unit":null,"phone":null,
  "number":"1/2","date":"2023-05","subject":null,"addressee":null,"signatories":[{"name":null,"position":"นายก"}]},
  "assessment":{"fiscal_year":2565,"plan_fiscal_year":null,"overall_score":91.2,"grade":"A","grade_computed":null,
  "instruments":[{"instrument":"IIT","part":null,"score":80,"printed":false}]},
  "indicators":[{"no":3,"name":"ก","instrument":"IIT","score":86.03,"rank":null,"result":null}],
  "questions":[{"code":"o7","through":"o9","indicator":9,"part":null,"score":100.0},{"code":"i1","through":null,"indicator":1,"part":null,"score":50}],
  "findings":[{"about":["IIT"],"text":"x"}],"guidelines":[],
  "measures":[{"no":1,"about":[],"issue":null,"measure":"m","steps":null,"responsible":"ก ข","responsible_units":["ก","ข"],
  "period":{"text":"t","start":"2022-10","end":null,"fiscal_year":null},"follow_up":null,"status":"done","result":null,"outcome":null}],
  "comparisons":[],"tables":[],"checks":[],"evidence":{"/indicators/0/score":{"page":2,"box":[1,2,3,4],"raw":"๘๖.๐๓","confidence":0.4,"status":"read"}},
  "warnings":[]})";

Document document(const std::string& sha256) {
  Document made;
  made.sha256 = sha256;
  made.outcome = FileOutcome::kOk;
  made.page_count = 2;
  made.reading = "reader";
  made.rules = "rules";
  made.records = {{sha256 + "-1", kRecord}};
  made.pages = {{1, false, 0, 0.5, 10, 20, 300, 7, 0.9, std::nullopt},
                {2, false, 0, 0, 0, 0, 0, 0, 0, "why"}};
  made.failures = {{2, "draw", "input", false, "why", "what to do"}};
  return made;
}

std::vector<std::string> column(const std::filesystem::path& path, const std::string& sql) {
  Database database(path);
  Statement rows = database.prepare(sql);
  std::vector<std::string> found;
  while (rows.step()) found.push_back(rows.text(0));
  return found;
}

}  // namespace

TEST_CASE("a record comes apart into tables that views put together") {
  const Folder folder;
  const auto path = folder.path / "a.sqlite";
  Archive archive(path);
  archive.replace(document("d1"));
  archive.list("x/b.pdf", "d1", 5, FileOutcome::kOk);
  CHECK(column(path, "SELECT i3 || ' ' || agency || ' ' || path FROM indicator_scores") ==
        std::vector<std::string>{"86.03 เทศบาล x/b.pdf"});
  CHECK(column(path, "SELECT code || '=' || score FROM question_scores ORDER BY 1") ==
        std::vector<std::string>{"i1=50.0", "o7=100.0", "o8=100.0", "o9=100.0"});
  CHECK(column(path, "SELECT unit FROM measures_by_unit ORDER BY 1") == std::vector<std::string>{"ก", "ข"});
  CHECK(column(path, "SELECT raw FROM to_review") == std::vector<std::string>{"๘๖.๐๓"});
  CHECK(column(path, "SELECT path || page || message FROM failed") ==
        std::vector<std::string>{"x/b.pdf2why"});
  CHECK(column(path, "SELECT count(*) FROM pages WHERE unreadable IS NULL") == std::vector<std::string>{"1"});
  CHECK(archive.unreadable_pages("d1") == std::vector<int>{2});
}

TEST_CASE("a document replaced leaves nothing behind") {
  const Folder folder;
  const auto path = folder.path / "a.sqlite";
  Archive archive(path);
  archive.replace(document("d1"));
  archive.list("b.pdf", "d1", 5, FileOutcome::kOk);
  Document bare;
  bare.sha256 = "d1";
  bare.outcome = FileOutcome::kFailed;
  archive.replace(bare);
  for (const char* table : {"records", "pages", "signatories", "instruments", "indicators", "questions",
                            "findings", "measures", "measure_units", "evidence", "failures"})
    CHECK(column(path, std::string("SELECT count(*) FROM ") + table) == std::vector<std::string>{"0"});
  CHECK(archive.counts()[static_cast<std::size_t>(FileOutcome::kFailed)] == 1);
  CHECK(archive.find("d1")->outcome == FileOutcome::kFailed);
  CHECK_FALSE(archive.find("d2"));
}

TEST_CASE("records come by path and bear the smallest name") {
  const Folder folder;
  Archive archive(folder.path / "a.sqlite");
  archive.replace(document("d1"));
  archive.list("z/b.pdf", "d1", 5, FileOutcome::kOk);
  archive.replace(document("d2"));
  archive.list("y/b.pdf", "d2", 5, FileOutcome::kOk);
  archive.list("a/first.pdf", "d1", 5, FileOutcome::kOk);
  std::vector<std::string> names;
  archive.each_record(
      [&](const std::string& json) { names.push_back(json.substr(json.find("\"file\":\"") + 8, 5)); });
  CHECK(names == std::vector<std::string>{"first", "b.pdf"});
  CHECK(archive.next_document("", "rules") == std::nullopt);
  CHECK(archive.next_document("", "other rules") == "d1");
  CHECK(archive.next_document("d1", "other rules") == "d2");
}

TEST_CASE("what is no archive is left alone") {
  const Folder folder;
  Database(folder.path / "other.sqlite").run("PRAGMA user_version = 99");
  CHECK_THROWS_AS(Archive(folder.path / "other.sqlite"), Error);
  CHECK_THROWS_AS(Archive(folder.path / "no" / "folder.sqlite"), Error);
}

TEST_CASE("readings are kept by reader, page by page") {
  const Folder folder;
  Readings readings(folder.path / "r.sqlite");
  const std::string page(100'000, 'x');
  readings.put("d", "one", 0, "head");
  readings.put("d", "one", 2, page);
  CHECK(readings.get("d", "one") == std::vector<KeptPage>{{0, "head"}, {2, page}});
  CHECK(readings.get("d", "two").empty());
  readings.put("d", "two", 1, "");
  CHECK(readings.get("d", "one").empty());  // another reader's pages are of no use together
  CHECK(readings.holds("d", "two"));
  readings.forget_page("d", 1);
  CHECK_FALSE(readings.holds("d", "two"));
}

TEST_CASE("squeezed bytes come back, damaged ones are told") {
  for (const std::string& text : {std::string(), std::string("a"), std::string(1 << 20, '\0')})
    CHECK(expand(squeeze(text)) == text);
  std::string damaged = squeeze("a text that is long enough to be squeezed, squeezed, squeezed");
  damaged[damaged.size() / 2] ^= 0x55;
  CHECK_THROWS_AS(expand(damaged), Error);
  CHECK_THROWS_AS(expand("abc"), Error);
  CHECK_THROWS_AS(expand(std::string("\xff\xff\xff\xff", 4)), Error);
}

TEST_CASE("inputs come in order of their bytes, each once") {
  InputList inputs;
  for (const char* path : {"b", "a", "b", "a\xff", "a/b"})
    inputs.add(path, std::string(path) == "b" ? "why" : "", 2);
  CHECK(inputs.size() == 4);
  CHECK(inputs.bytes() == 6);
  std::string path;
  std::string reason;
  std::vector<std::string> all;
  while (inputs.next(path, reason)) all.push_back(path + ":" + reason);
  CHECK(all == std::vector<std::string>{"a:", "a/b:", "a\xff:", "b:why"});
  inputs.mark("d");
  CHECK(inputs.marked("d"));
  CHECK_FALSE(inputs.marked("e"));
}
