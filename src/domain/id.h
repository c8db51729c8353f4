/* One type per kind of id: the compiler refuses a client where a task is meant. 0 is nobody. */
#ifndef DOMAIN_ID_H
#define DOMAIN_ID_H

#include <stdint.h>

#define ID_TYPE(Name)          \
	typedef struct {       \
		int64_t value; \
	} Name
ID_TYPE(PracticeId);
ID_TYPE(MemberId);
ID_TYPE(ClientId);
ID_TYPE(ContactId);
ID_TYPE(BoardId);
ID_TYPE(StageId);
ID_TYPE(TaskId);
ID_TYPE(TemplateId);
ID_TYPE(CalendarId);
ID_TYPE(EventId);
ID_TYPE(EntryId);
ID_TYPE(ImportId);
ID_TYPE(NoticeId);
ID_TYPE(IncidentId);
ID_TYPE(AgreementId);
ID_TYPE(InvoiceId);
ID_TYPE(NumberingId);
ID_TYPE(AccountId);
ID_TYPE(PaymentId);
ID_TYPE(ExpenseId);
ID_TYPE(ServiceId);
ID_TYPE(PackageId);
ID_TYPE(ProposalId);
ID_TYPE(StatementId);
ID_TYPE(BankLineId);
ID_TYPE(ReminderId);
ID_TYPE(DiscoveryId);
ID_TYPE(UpdateId);

#endif
