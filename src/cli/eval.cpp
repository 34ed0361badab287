#include "cli/eval.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "base/error.h"
#include "cli/run.h"
#include "eval/eval.h"
#include "file/input_file.h"
#include "record/json.h"

namespace thaimemo::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Record> load(const fs::path& path) {
  std::vector<Record> records;
  for (const fs::path& file : files_of(path)) {
    try {
      for (Record& record : record::from_json_lines(file::read_file(file).bytes))
        records.push_back(std::move(record));
    } catch (const Error& error) {
      throw Error(error.cause, file.string() + ": " + error.what(), error.advice);
    }
  }
  return records;
}

}  // namespace

int eval(const EvalArguments& arguments) try {
  const thaimemo::eval::Report report =
      thaimemo::eval::evaluate(load(arguments.truth), load(arguments.records));
  if (arguments.misses) std::printf("%s\n", thaimemo::eval::list_of_misses(report).c_str());
  std::printf("%s", thaimemo::eval::table(report).c_str());
  return kExitOk;
} catch (const Error& error) {
  std::fprintf(stderr, "thaimemo: %s -- %s\n", error.what(), error.advice.c_str());
  return kExitUsage;
}

}  // namespace thaimemo::cli
