#include "rules/extract.h"

#include "rules/agency.h"
#include "rules/header.h"

namespace thaimemo::rules {
namespace {

void read_memo(const Paper& paper, Record& record) {
  Head head;
  read_head(paper, head);
  Issuer issuer = read_issuer(paper, head);
  record.memo.agency = std::move(issuer.agency);
  record.memo.unit = std::move(issuer.unit);
  record.memo.phone = head.phone;
  record.memo.number = head.number;
  record.memo.date = head.date;
  record.memo.subject = head.subject;
  record.memo.addressee = head.addressee;
  record.memo.signatories = read_signatories(paper);
  record.title = read_title(paper, head);
}

Draft read_paper(const Paper& paper) {
  Draft draft;
  read_memo(paper, draft.record);
  draft.record.kind = paper.memo ? Kind::kMemo : Kind::kReport;
  return draft;
}

}  // namespace

std::vector<Draft> extract(const DocumentText& document, const RulePack& pack) {
  const Content content = read_content(document, pack.data());
  std::vector<Draft> drafts;
  for (const Paper& paper : split(content, pack.data())) drafts.push_back(read_paper(paper));
  return drafts;
}

}  // namespace thaimemo::rules
