#include "pdf/page_info.h"

#include <qpdf/Constants.h>
#include <algorithm>
#include <cmath>
#include <exception>
#include <functional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <utility>
#include <vector>

namespace thaimemo::pdf {
namespace {

constexpr int kMaxFormDepth = 4;           // forms within forms that we follow
constexpr double kScanCover = 0.85;        // share of the page that a scan's image covers at least
constexpr std::size_t kMaxOperands = 512;  // more are not operands of anything that we look at

struct Marks {
  int images = 0;
  int texts = 0;
  int paths = 0;
  bool coloured = false;
  double cover = 0;                       // of the largest image, share of the page
  double image_dpi = 0;                   // of the largest image
  std::vector<QPDFObjectHandle> streams;  // of the images
};

bool is_grey_space(QPDFObjectHandle space) {
  if (space.isName()) return space.getName() == "/DeviceGray" || space.getName() == "/CalGray";
  if (space.isArray() && space.getArrayNItems() > 1 && space.getArrayItem(0).isName()) {
    const std::string family = space.getArrayItem(0).getName();
    if (family == "/CalGray") return true;
    if (family == "/ICCBased" && space.getArrayItem(1).isStream()) {
      auto n = space.getArrayItem(1).getDict().getKey("/N");
      return n.isInteger() && n.getIntValueAsInt() == 1;
    }
  }
  return false;
}

bool is_grey_image(QPDFObjectHandle dict) {
  auto mask = dict.getKey("/ImageMask");
  if (mask.isBool() && mask.getBoolValue()) return true;
  return is_grey_space(dict.getKey("/ColorSpace"));
}

/// Follows the current matrix through a content stream and notes what is drawn.
class Walker : public QPDFObjectHandle::ParserCallbacks {
 public:
  Walker(Marks& marks, QPDFObjectHandle resources, QPDFMatrix matrix, double page_area, int depth)
      : marks_(marks),
        resources_(std::move(resources)),
        matrix_(matrix),
        page_area_(page_area),
        depth_(depth) {}

  void handleObject(QPDFObjectHandle object, size_t, size_t) override {
    if (object.isOperator()) {
      apply(object.getOperatorValue());
      operands_.clear();
    } else if (object.isInlineImage()) {
      ++marks_.images;
      marks_.coloured = true;  // not looked into
    } else if (operands_.size() < kMaxOperands) {
      operands_.push_back(object);
    }
  }
  void handleEOF() override {}

 private:
  double number(std::size_t i) { return operands_[i].isNumber() ? operands_[i].getNumericValue() : 0; }

  void apply(const std::string& op) {
    if (op == "q") {
      stack_.push_back(matrix_);
    } else if (op == "Q") {
      if (!stack_.empty()) {
        matrix_ = stack_.back();
        stack_.pop_back();
      }
    } else if (op == "cm" && operands_.size() == 6) {
      matrix_.concat(QPDFMatrix(number(0), number(1), number(2), number(3), number(4), number(5)));
    } else if (op == "Do" && operands_.size() == 1 && operands_[0].isName()) {
      draw_object(operands_[0].getName());
    } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
      ++marks_.texts;
    } else if (op == "f" || op == "F" || op == "f*" || op == "S" || op == "s" || op == "B" || op == "b" ||
               op == "B*" || op == "b*" || op == "sh") {
      ++marks_.paths;
    } else if (op == "rg" || op == "RG" || op == "k" || op == "K" || op == "sc" || op == "scn" ||
               op == "SC" || op == "SCN") {
      marks_.coloured = marks_.coloured || !equal_components();
    }
  }

  // Equal red, green and blue are grey; of other colour spaces we know nothing.
  bool equal_components() {
    if (operands_.size() == 1) return true;
    if (operands_.size() != 3) return false;
    return number(0) == number(1) && number(1) == number(2);
  }

  void draw_object(const std::string& name) {
    auto objects = resources_.getKeyIfDict("/XObject");
    auto object = objects.isDictionary() ? objects.getKey(name) : QPDFObjectHandle::newNull();
    if (!object.isStream()) return;
    auto dict = object.getDict();
    auto subtype = dict.getKey("/Subtype");
    if (subtype.isName() && subtype.getName() == "/Image")
      note_image(object);
    else if (subtype.isName() && subtype.getName() == "/Form" && depth_ < kMaxFormDepth)
      walk_form(object);
  }

  void note_image(QPDFObjectHandle image) {
    auto dict = image.getDict();
    ++marks_.images;
    marks_.streams.push_back(image);
    if (!is_grey_image(dict)) marks_.coloured = true;
    // The image is the unit square under the matrix.
    const double width = std::hypot(matrix_.a, matrix_.b);
    const double height = std::hypot(matrix_.c, matrix_.d);
    const double cover = page_area_ > 0 ? width * height / page_area_ : 0;
    auto pixels = dict.getKey("/Width");
    if (cover <= marks_.cover || width <= 0 || !pixels.isInteger()) return;
    marks_.cover = cover;
    marks_.image_dpi = static_cast<double>(pixels.getIntValue()) / (width / 72.0);
  }

  void walk_form(QPDFObjectHandle form) {
    auto dict = form.getDict();
    auto resources = dict.getKey("/Resources");
    QPDFMatrix matrix = matrix_;
    auto own = dict.getKey("/Matrix");
    if (own.isMatrix()) matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
    Walker inner(marks_, resources.isDictionary() ? resources : resources_, matrix, page_area_, depth_ + 1);
    form.parseAsContents(&inner);
  }

  Marks& marks_;
  QPDFObjectHandle resources_;
  QPDFMatrix matrix_;
  double page_area_;
  int depth_;
  std::vector<QPDFMatrix> stack_;
  std::vector<QPDFObjectHandle> operands_;
};

Marks walk(QPDFPageObjectHelper page, double page_area) {
  Marks marks;
  Walker walker(marks, page.getAttribute("/Resources", false), QPDFMatrix(), page_area, 0);
  page.parseContents(&walker);
  return marks;
}

// What qpdf cannot decode (fax, JBIG2, JPEG 2000) is told by its size: a blank page takes less than this.
constexpr std::size_t kBlankBytes = 4096;
constexpr long long kMaxDecodedPixels = 100'000'000;

bool has_more_than_one_colour(QPDFObjectHandle image) {
  auto width = image.getDict().getKey("/Width");
  auto height = image.getDict().getKey("/Height");
  if (!width.isInteger() || !height.isInteger()) return true;
  if (width.getIntValue() > kMaxDecodedPixels / std::max(1LL, height.getIntValue())) return true;
  try {
    const auto buffer = image.getStreamData(qpdf_dl_all);
    const unsigned char* bytes = buffer->getBuffer();
    return std::adjacent_find(bytes, bytes + buffer->getSize(), std::not_equal_to<>()) !=
           bytes + buffer->getSize();
  } catch (const std::exception&) {
    auto filter = image.getDict().getKey("/Filter");
    return filter.isNameAndEquals("/DCTDecode") || image.getRawStreamData()->getSize() > kBlankBytes;
  }
}

PageInfo describe(QPDFPageObjectHelper page) {
  PageInfo info;
  const auto box = page.getCropBox().getArrayAsRectangle();
  info.width_pt = std::abs(box.urx - box.llx);
  info.height_pt = std::abs(box.ury - box.lly);
  const Marks marks = walk(page, info.width_pt * info.height_pt);
  auto rotate = page.getAttribute("/Rotate", false);
  if (rotate.isInteger() && rotate.getIntValueAsInt() % 180 != 0) std::swap(info.width_pt, info.height_pt);
  info.has_content = marks.images + marks.texts + marks.paths > 0;
  info.has_text = marks.texts > 0;
  info.grey = info.has_content && !marks.coloured;
  if (marks.images == 1 && marks.cover >= kScanCover) info.scan_dpi = marks.image_dpi;
  return info;
}

}  // namespace

struct Structure::Handles {
  QPDF qpdf;
  std::vector<QPDFPageObjectHelper> pages;
};

Structure::Structure(const std::string& bytes, const std::string& password)
    : handles_(std::make_unique<Handles>()) {
  try {
    handles_->qpdf.setSuppressWarnings(true);
    handles_->qpdf.processMemoryFile("memory", bytes.data(), bytes.size(), password.c_str());
    handles_->pages = QPDFPageDocumentHelper(handles_->qpdf).getAllPages();
  } catch (const std::exception&) {
    handles_->pages.clear();  // Poppler may still draw it; pages are then drawn at the default resolution
  }
}

Structure::~Structure() = default;

PageInfo Structure::info(int page) const {
  if (page < 1 || page > static_cast<int>(handles_->pages.size())) return {};
  try {
    return describe(handles_->pages[static_cast<std::size_t>(page - 1)]);
  } catch (const std::exception&) {
    return {};
  }
}

bool Structure::has_picture(int page) const {
  if (page < 1 || page > static_cast<int>(handles_->pages.size())) return false;
  try {
    const Marks marks = walk(handles_->pages[static_cast<std::size_t>(page - 1)], 0);
    return std::any_of(marks.streams.begin(), marks.streams.end(), has_more_than_one_colour);
  } catch (const std::exception&) {
    return true;
  }
}

}  // namespace thaimemo::pdf
