#include "batch/pool.h"

#include <fcntl.h>
#include <sys/mman.h>

#include <map>

#include "catch.h"
#include "file/input_file.h"

using namespace thaimemo;
using namespace thaimemo::batch;

namespace {

constexpr const char* kPaper =
    "# บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด เทศบาลตำบลตัวอย่าง\n\nที่ ตย 70001/12 วันที่ 3 พฤษภาคม 2566\n\n"
    "เรื่อง ขอส่งคะแนน ITA ของเทศบาล ปีงบประมาณ พ.ศ. 2565\n\nเรียน นายกเทศมนตรีตำบลตัวอย่าง\n\n"
    "ปีนี้เทศบาลได้คะแนนรวม 91.20 คะแนน ระดับ A\n";

file::Descriptor file_of(const std::string& bytes) {
  file::Descriptor made(memfd_create("paper", MFD_CLOEXEC));
  REQUIRE(write(made.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  return made;
}

/// A pool that keeps things in memory.
struct Bench {
  Zygote zygote{THAIMEMO_MODELS_DIR};
  std::map<int, std::string> kept;
  Pool pool{zygote,
            {[this](const std::string&) {
               std::vector<store::KeptPage> pages;
               for (const auto& [page, bytes] : kept) pages.push_back({page, bytes});
               return pages;
             },
             [this](const std::string&, int page, const std::string& bytes) { kept[page] = bytes; }}};

  Outcome run(Job job, file::Descriptor file) {
    job.models = THAIMEMO_MODELS_DIR;
    Outcome found;
    pool.start(std::move(job), std::move(file));
    while (pool.busy() > 0) pool.wait(100, [&](const Outcome& outcome) { found = outcome; });
    return found;
  }
};

Job job(const std::string& sha256) {
  Job made;
  made.name = "paper.txt";
  made.sha256 = sha256;
  return made;
}

}  // namespace

TEST_CASE("a document comes back as records, and again from what was kept") {
  Bench bench;
  const std::string sha256 = file::sha256_hex(kPaper);
  const Outcome read = bench.run(job(sha256), file_of(kPaper));
  CHECK(read.failures.empty());
  REQUIRE(read.records.size() == 1);
  CHECK(read.records[0].find("91.2") != std::string::npos);
  CHECK(bench.kept.size() == 1);
  CHECK(bench.run(job(sha256), file::Descriptor()).records == read.records);
}

TEST_CASE("a file that is no longer what was hashed is told, and may be tried again") {
  Bench bench;
  const Outcome read = bench.run(job(file::sha256_hex("something else")), file_of(kPaper));
  CHECK(read.records.empty());
  REQUIRE(read.failures.size() == 1);
  CHECK(read.failures[0].message == "changed while it was read");
  CHECK(read.failures[0].retryable);
}

TEST_CASE("kept bytes that are damaged end one document") {
  Bench bench;
  bench.kept = {{0, "no head"}};
  const Outcome read = bench.run(job("x"), file::Descriptor());
  REQUIRE(read.failures.size() == 1);
  CHECK(read.failures[0].cause == "kept_reading");
}

TEST_CASE("a worker is shut in as far as it says") {
  Bench bench;
  Job probe;
  probe.probe = true;
  const Outcome shut = bench.run(probe, file::Descriptor());
  REQUIRE_FALSE(shut.records.empty());
  if (shut.records[0].find("seccomp") != std::string::npos) CHECK(shut.records.size() == 1);
  probe.sandbox = Sandbox::kOff;
  const Outcome open = bench.run(probe, file::Descriptor());
  CHECK(open.records == std::vector<std::string>{"off", "connect", "write", "fork", "exec"});
}
