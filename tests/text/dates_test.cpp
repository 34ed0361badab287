#include "text/dates.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "text/fold.h"

using namespace thaimemo;

TEST_CASE("one date") {
  const std::vector<std::pair<std::string, std::optional<std::string>>> pairs = {
      {"17 มกราคม 2565", "2022-01-17"},
      {"วันที่ ๑๗ เมษายน ๒๕๖๙", "2026-04-17"},
      {"วันที่ ๑๗ เดือน เมษายน พ.ศ. ๒๕๖๙", "2026-04-17"},
      {"๑๗ เมษายน พ.ศ.๒๕๖๙", "2026-04-17"},
      {"๑๗เมษายน๒๕๖๙", "2026-04-17"},
      {"1๗ เมษายน 25๖9", "2026-04-17"},
      {"17 เม.ย. 69", "2026-04-17"},
      {"17 เม.ย. 2569", "2026-04-17"},
      {"17 เม.ย.69", "2026-04-17"},
      {"๑ ม.ค. ๖๘", "2025-01-01"},
      {"๒๘ ก.พ. ๖๘", "2025-02-28"},
      {"๓๑ มี.ค. ๖๘", "2025-03-31"},
      {"๑ พ.ค. ๖๘", "2025-05-01"},
      {"๑ มิ.ย. ๖๘", "2025-06-01"},
      {"๑ ก.ค. ๖๘", "2025-07-01"},
      {"๑ ส.ค ๖๘", "2025-08-01"},
      {"๓๐ ก.ย. ๖๘", "2025-09-30"},
      {"๑ ต. ค. ๖๗", "2024-10-01"},
      {"๑ พ.ย. ๖๗", "2024-11-01"},
      {"๑ ธ.ค. ๖๗", "2024-12-01"},
      {"17/4/69", "2026-04-17"},
      {"17/04/2569", "2026-04-17"},
      {"๑๗/๔/๖๙", "2026-04-17"},
      {"17-4-2569", "2026-04-17"},
      {"17.4.69", "2026-04-17"},
      {"2026-04-17", "2026-04-17"},
      {"2569-04-17", "2026-04-17"},
      {"17/04/2026", "2026-04-17"},
      {"17/4/26", "2026-04-17"},
      {"17 เมษายน 2026", "2026-04-17"},
      {"17 เมษายน ค.ศ. 2026", "2026-04-17"},
      {"17 April 2026", "2026-04-17"},
      {"17 Apr 2026", "2026-04-17"},
      {"ธันวาคม 2567", "2024-12"},
      {"วันที่        ธันวาคม ๒๕๖๗", "2024-12"},
      {"เดือนธันวาคม พ.ศ. 2567", "2024-12"},
      {"31 กุมภาพันธ์ 2567", "2024-02"},
      {"29 กุมภาพันธ์ 2567", "2024-02-29"},
      {"29 กุมภาพันธ์ 2568", "2025-02"},
      {"45 เมษายน 2568", "2025-04"},
      {"l7 เมษายน 2569", "2026-04-17"},
      // Misread names: a sign lost, a letter changed, one lost, one too many, a blank inside.
      {"17 เมษายบ 2569", "2026-04-17"},
      {"17 เมยายน 2569", "2026-04-17"},
      {"วันฑี่ ๕ มีนาคคม ๒๕๖๘", "2025-03-05"},
      {"ที่ จบ ๗๐๑๐๔/๘๕๑ วันที่  ธันาคม ๒๕๖๕", "2022-12"},
      {"๑ ตลาคม ๒๕๖๘", "2025-10-01"},
      {"๑ ตุลาตม ๒๕๖๘", "2025-10-01"},
      {"๑ ตุลาม ๒๕๖๘", "2025-10-01"},
      {"๑ ตุ ลาคม ๒๕๖๘", "2025-10-01"},
      {"๓๐ กันยาบน ๒๕๖๙", "2026-09-30"},
      {"๓๐ กัันยายน ๒๕๖๙", "2026-09-30"},
      {"พฤศจิกายม ๒๕๖๙", "2026-11"},
      {"พฤษภาคน ๒๕๖๙", "2026-05"},
      {"17 มกราคม", std::nullopt},
      {"1 ตุลาคม 25 คน", std::nullopt},
      {"17 ผู้รับผิดชอบ 2569", std::nullopt},
      {"ข้อ 1.2.3", std::nullopt},
      {"พ.ศ. 2568", std::nullopt},
      {"99/99/9999", std::nullopt},
      {"โทร. 0 3278 2097", std::nullopt},
      {"0-3278-2097", std::nullopt},
      {"", std::nullopt}};
  for (const auto& [text, expected] : pairs) {
    INFO(text);
    CHECK(text::parse_date(text) == expected);
  }
}

TEST_CASE("all dates of a text, with their places") {
  const std::string text = "ลงวันที่ ๑๗ เมษายน ๒๕๖๙ และ 1 พ.ค. 69 นั้น";
  const auto dates = text::find_dates(text);
  REQUIRE(dates.size() == 2);
  CHECK(text.substr(dates[0].begin, dates[0].end - dates[0].begin) == "๑๗ เมษายน ๒๕๖๙");
  CHECK(text.substr(dates[1].begin, dates[1].end - dates[1].begin) == "1 พ.ค. 69");
  CHECK(dates[1].iso == "2026-05-01");
}

TEST_CASE("years") {
  const std::vector<std::pair<std::string, std::optional<int>>> pairs = {
      {"ปีงบประมาณ พ.ศ. ๒๕๖๕", 2565},
      {"ประจำปีงบประมาณ ๒๕๖๘", 2568},
      {"ปีงบประมาณพ.ศ. ๒๕๖๘", 2568},
      {"ปี งบประมาณ 2568", 2568},
      {"ปีงบประมาน 2568", 2568},
      {"ปีงบปรมาณ 2568", 2568},
      {"ปีงบประมาณ ๖๘", 2568},
      {"ปีงบประมาณ 2025", 2568},
      {"ในปี พ.ศ. 2564", 2564},
      {"2564", 2564},
      {"ปีงบประมาณ 2567 และ 2568", 2567},
      {"ปีงบประมาณ 2567 - 2568", std::nullopt},
      {"ปีงบประมาณ 2567 และปีงบประมาณ 2568", std::nullopt},
      {"2500", std::nullopt},
      {"1,568", std::nullopt},
      {"17 เมษายน 2569", std::nullopt},
      {"ปีงบประมาณ", std::nullopt}};
  for (const auto& [text, expected] : pairs) {
    INFO(text);
    CHECK(text::parse_fiscal_year(text) == expected);
  }
  const auto years = text::find_years("แผน (พ.ศ.๒๕๖๑ - ๒๕๘๐) ปีงบประมาณ ๒๕๖๘");
  REQUIRE(years.size() == 3);
  CHECK(years[0].year == 2561);
  CHECK(!years[0].fiscal);
  CHECK(years[1].year == 2580);
  CHECK(years[2].fiscal);
}

TEST_CASE("periods") {
  struct Row {
    std::string text;
    std::optional<std::string> start;
    std::optional<std::string> end;
    std::optional<int> fiscal_year;
  };
  const std::vector<Row> rows = {
      {"๑ ตุลาคม ๒๕๖๘ – ๓๐ กันยายน ๒๕๖๙", "2025-10-01", "2026-09-30", {}},
      {"๑ ตุลาคม ๒๕๖๘- ๓๐ กันยายน ๒๕๖๙", "2025-10-01", "2026-09-30", {}},
      {"๑ ตุลาคม ๒๕๖๘-๓๐ กันยายน ๒๕๖๙", "2025-10-01", "2026-09-30", {}},
      {"๑ ตุลาคม ๒๕๖๘\n- ๓๐ กันยายน ๒๕๖๙", "2025-10-01", "2026-09-30", {}},
      {"1 ตุลาคม 2567 ถึงวันที่ 30 กันยายน 2568", "2024-10-01", "2025-09-30", {}},
      {"1 ตุลาคม - 30 กันยายน 2568", "2024-10-01", "2025-09-30", {}},
      {"ตุลาคม 2567 - กันยายน 2568", "2024-10", "2025-09", {}},
      {"เดือนตุลาคม 2567 ถึงเดือนกันยายน 2568", "2024-10", "2025-09", {}},
      {"ต.ค. 67 - ก.ย. 68", "2024-10", "2025-09", {}},
      {"ต.ค. – ธ.ค. ๒๕๖๗", "2024-10", "2024-12", {}},
      {"มกราคม - มีนาคม 2568", "2025-01", "2025-03", {}},
      {"ระหว่างวันที่ 1 - 15 มีนาคม 2568", "2025-03-01", "2025-03-15", {}},
      {"1/10/2567 - 30/9/2568", "2024-10-01", "2025-09-30", {}},
      {"ตลอดปีงบประมาณ ๒๕๖๕", {}, {}, 2565},
      {"ปีงบประมาณ พ.ศ. 2568 (1 ต.ค. 2567 – 30 ก.ย. 2568)", "2024-10-01", "2025-09-30", 2568},
      {"ตลอดปี 2568", {}, {}, 2568},
      {"ภายใน 30 กันยายน 2568", {}, "2025-09-30", {}},
      {"ภาผใน 31 มีนาคม 2566", {}, "2023-03-31", {}},
      // One end cannot be read: the other is no single date.
      {"1 ต.ค. 2568 – 30 ก.ผ. 2569", "2025-10-01", {}, {}},
      {"1 ต.. 2566 – 30 ก.ย. 2567", {}, "2024-09-30", {}},
      {"1 ศ.ค. 2568 - 30 ถ.ย. 2569", "2025-10-01", "2026-09-30", {}},
      {"ภายในเดือนมีนาคม 2568", {}, "2025-03", {}},
      {"ตั้งแต่วันที่ 1 ตุลาคม 2567 เป็นต้นไป", "2024-10-01", {}, {}},
      {"มีนาคม 2568", "2025-03", "2025-03", {}},
      {"ตลอดทั้งปี", {}, {}, {}},
      {"", {}, {}, {}}};
  for (const Row& row : rows) {
    INFO(row.text);
    const text::PeriodValue value = text::parse_period(row.text);
    CHECK(value.start == row.start);
    CHECK(value.end == row.end);
    CHECK(value.fiscal_year == row.fiscal_year);
  }
}

TEST_CASE("no two months' names are alike on the skeleton") {
  const std::vector<std::string> names = {"มกราคม",  "กุมภาพันธ์", "มีนาคม",  "เมษายน", "พฤษภาคม",  "มิถุนายน",
                                          "กรกฎาคม", "สิงหาคม",  "กันยายน", "ตุลาคม",  "พฤศจิกายน", "ธันวาคม"};
  for (const std::string& a : names) {
    for (const std::string& b : names) {
      if (a != b) CHECK(text::edit_distance(text::fold(a), text::fold(b), 9) >= 2);
    }
  }
}

TEST_CASE("a misread period is what it can only be, or nothing") {
  using Ends = std::pair<std::optional<std::string>, std::optional<std::string>>;
  const auto ends = [](std::string_view text) {
    const text::PeriodValue period = text::parse_period(text);
    return Ends{period.start, period.end};
  };
  for (const char* word : {"ภายใน", "ภยใน", "ภายยใน", "ภาใน", "ภยใฆ"})
    CHECK(ends(std::string(word) + " 31 มีนาคม 2569") == Ends{std::nullopt, "2026-03-31"});
  CHECK(ends("31 มีนาคม 2569") == Ends{"2026-03-31", "2026-03-31"});
  CHECK(ends("1 ตุลาคมม 2567 - 30 กันยายน 2568") == Ends{"2024-10-01", "2025-09-30"});
  CHECK(text::parse_period("ปีงบประมาณ พ.ค. 2568").fiscal_year == 2568);  // พ.ศ.
  CHECK(ends("ตลอดปีงบประมาณ พ.ค. 2568") == Ends{});
  CHECK(ends("พ.ค. 2568") == Ends{"2025-05", "2025-05"});
  CHECK(ends("15 พ.ค. 2568") == Ends{"2025-05-15", "2025-05-15"});
  CHECK_FALSE(text::parse_period("ภายใน 31 xxxxx 2569").fiscal_year);  // a date that cannot be read
  CHECK_FALSE(text::parse_period("xx 2568 - 10 xxxxx 26697").fiscal_year);  // a figure too many in its year
  CHECK(text::parse_period("ไตรมาสที่ 1 ปี 2569").fiscal_year == 2569);
}

TEST_CASE("a group of a telephone number is no year") {
  for (const char* printed : {"โทร. 0 2590 1000", "โทร 02-2590-100", "โทร 2590 1000", "โทร (0) 2590 1000"}) {
    INFO(printed);
    CHECK(text::find_years(printed).empty());
  }
  CHECK(text::find_years("2566 2567 2568").size() == 3);
  CHECK(text::find_years("ปี 2568 1000 บาท").size() == 1);
  CHECK(text::find_years("03 ปี 2568").size() == 1);
  CHECK(text::parse_fiscal_year("ปีงบประมาณ พ.ศ. ๒๕ ๖๘ ที่ได้") == 2568);
  CHECK(text::find_years("ปี 2568 ข้อ 25 68 คะแนน").size() == 1);
}
