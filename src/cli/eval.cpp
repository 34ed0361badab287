#include "cli/eval.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "base/error.h"
#include "cli/eval_json.h"
#include "cli/run.h"
#include "eval/eval.h"
#include "file/input_file.h"
#include "record/json.h"

namespace thaimemo::cli {
namespace {

namespace fs = std::filesystem;
namespace ev = thaimemo::eval;

std::vector<fs::path> files_of(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// What every file under `path` holds, as `read` takes it.
template <class Read>
auto load(const fs::path& path, Read read) {
  decltype(read(std::string())) all;
  for (const fs::path& file : files_of(path)) {
    try {
      for (auto& each : read(file::read_file(file).bytes)) all.push_back(std::move(each));
    } catch (const Error& error) {
      throw Error(error.cause, file.string() + ": " + error.what(), error.advice);
    }
  }
  return all;
}

std::vector<ev::Truth> load_truth(const fs::path& path) {
  std::vector<ev::Truth> truth;
  for (auto& each : load(path, record::labelled_from_json_lines))
    truth.push_back({std::move(each.record), std::move(each.labels)});
  return truth;
}

}  // namespace

int eval(const EvalArguments& arguments) try {
  const ev::Options options{.doubted_below = arguments.doubted_below};
  const ev::Report report =
      ev::evaluate(load_truth(arguments.truth), load(arguments.records, record::from_json_lines), options);
  if (arguments.json) {
    std::printf("%s\n", json_of(report).c_str());
    return kExitOk;
  }
  if (arguments.misses) std::printf("%s\n", ev::list_of_misses(report).c_str());
  std::printf("%s", ev::table(report).c_str());
  return kExitOk;
} catch (const Error& error) {
  std::fprintf(stderr, "thaimemo: %s -- %s\n", error.what(), error.advice.c_str());
  return kExitUsage;
}

}  // namespace thaimemo::cli
