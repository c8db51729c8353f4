/* The map: every address of Fuseau, who may call it, and who answers. What is not here is 404 for
 * everybody. Sorted by the noun. */
#include "web/route.h"

#include "web/pages/agreement.h"
#include "web/pages/ask.h"
#include "web/pages/bank.h"
#include "web/pages/bin.h"
#include "web/pages/board.h"
#include "web/pages/books.h"
#include "web/pages/calendar.h"
#include "web/pages/client.h"
#include "web/pages/colleague.h"
#include "web/pages/consumption.h"
#include "web/pages/desk.h"
#include "web/pages/discovery.h"
#include "web/pages/entry.h"
#include "web/pages/event.h"
#include "web/pages/exchange.h"
#include "web/pages/expense.h"
#include "web/pages/export.h"
#include "web/pages/help.h"
#include "web/pages/history.h"
#include "web/pages/holiday.h"
#include "web/pages/hours.h"
#include "web/pages/import.h"
#include "web/pages/incident.h"
#include "web/pages/invoice.h"
#include "web/pages/job.h"
#include "web/pages/login.h"
#include "web/pages/notice.h"
#include "web/pages/notice_text.h"
#include "web/pages/outlook.h"
#include "web/pages/paper.h"
#include "web/pages/payment.h"
#include "web/pages/penalty.h"
#include "web/pages/plan.h"
#include "web/pages/profile.h"
#include "web/pages/proposal.h"
#include "web/pages/quick.h"
#include "web/pages/recurring.h"
#include "web/pages/reminder.h"
#include "web/pages/reply.h"
#include "web/pages/search.h"
#include "web/pages/series.h"
#include "web/pages/service.h"
#include "web/pages/session.h"
#include "web/pages/settings.h"
#include "web/pages/setup.h"
#include "web/pages/stay.h"
#include "web/pages/task.h"
#include "web/pages/task_list.h"
#include "web/pages/task_template.h"
#include "web/pages/time.h"
#include "web/pages/timer.h"
#include "web/pages/today.h"
#include "web/pages/update.h"
#include "web/pages/week.h"

const Route routes[] = {
	{HTTP_GET, "/ask", MEMBER, BODY_NONE, get_ask},
	{HTTP_POST, "/ask", MEMBER, BODY_FORM, post_ask},

	{HTTP_GET, "/bin", MEMBER, BODY_NONE, get_bin},
	{HTTP_POST, "/undo", MEMBER, BODY_FORM, post_undo},

	{HTTP_GET, "/calendars", MEMBER, BODY_NONE, get_calendars},
	{HTTP_POST, "/calendars/:id", MEMBER, BODY_FORM, post_calendar},
	{HTTP_POST, "/calendars/:id/hide", MEMBER, BODY_FORM, post_calendar_hide},
	{HTTP_POST, "/calendars/:id/delete", MEMBER, BODY_FORM, post_calendar_delete},
	{HTTP_GET, "/boards", MEMBER, BODY_NONE, get_boards},
	{HTTP_POST, "/boards", MEMBER, BODY_FORM, post_board_new},
	{HTTP_GET, "/boards/new", MEMBER, BODY_NONE, get_board_new},
	{HTTP_GET, "/boards/:id", MEMBER, BODY_NONE, get_board},
	{HTTP_GET, "/boards/:id/edit", MEMBER, BODY_NONE, get_board_edit},
	{HTTP_POST, "/boards/:id/edit", MEMBER, BODY_FORM, post_board_edit},
	{HTTP_POST, "/boards/:id/move", MEMBER, BODY_FORM, post_board_move},
	{HTTP_POST, "/boards/:id/delete", MEMBER, BODY_FORM, post_board_delete},
	{HTTP_POST, "/boards/:id/stages", MEMBER, BODY_FORM, post_stage_add},
	{HTTP_POST, "/boards/:id/stages/:stage", MEMBER, BODY_FORM, post_stage_edit},
	{HTTP_POST, "/boards/:id/stages/:stage/move", MEMBER, BODY_FORM, post_stage_move},
	{HTTP_POST, "/boards/:id/stages/:stage/delete", MEMBER, BODY_FORM, post_stage_delete},

	{HTTP_GET, "/books", MEMBER, BODY_NONE, get_books},
	{HTTP_GET, "/books/file", MEMBER, BODY_NONE, get_books_file},

	{HTTP_GET, "/changes", MEMBER, BODY_NONE, get_changes},

	{HTTP_GET, "/events/new", MEMBER, BODY_NONE, get_new_event},
	{HTTP_POST, "/events/new", MEMBER, BODY_FORM, post_new_event},
	{HTTP_GET, "/events/:id", MEMBER, BODY_NONE, get_event},
	{HTTP_GET, "/events/:id/edit", MEMBER, BODY_NONE, get_event_edit},
	{HTTP_POST, "/events/:id/edit", MEMBER, BODY_FORM, post_event_edit},
	{HTTP_POST, "/events/:id/delete", MEMBER, BODY_FORM, post_event_delete},
	{HTTP_GET, "/clients", MEMBER, BODY_NONE, get_clients},
	{HTTP_GET, "/clients/new", MEMBER, BODY_NONE, get_client_new},
	{HTTP_POST, "/clients/new", MEMBER, BODY_FORM, post_client},
	{HTTP_GET, "/clients/:id", MEMBER, BODY_NONE, get_client},
	{HTTP_POST, "/clients/:id", MEMBER, BODY_FORM, post_client},
	{HTTP_GET, "/clients/:id/edit", MEMBER, BODY_NONE, get_client_edit},
	{HTTP_POST, "/clients/:id/delete", MEMBER, BODY_FORM, post_client_delete},
	{HTTP_POST, "/clients/:id/zone", MEMBER, BODY_FORM, post_client_zone},
	{HTTP_GET, "/clients/:id/history", MEMBER, BODY_NONE, get_client_history},
	{HTTP_GET, "/clients/:id/agreements", MEMBER, BODY_NONE, get_agreements},
	{HTTP_GET, "/clients/:id/consumption", MEMBER, BODY_NONE, get_consumption},
	{HTTP_GET, "/clients/:id/unbilled", MEMBER, BODY_NONE, get_unbilled},
	{HTTP_GET, "/clients/:id/agreements/new", MEMBER, BODY_NONE, get_agreement_new},
	{HTTP_POST, "/clients/:id/agreements", MEMBER, BODY_FORM, post_agreement_new},
	{HTTP_POST, "/clients/:id/reply", MEMBER, BODY_FORM, post_client_reply},
	{HTTP_GET, "/clients/:id/billing", MEMBER, BODY_NONE, get_buyer},
	{HTTP_GET, "/clients/:id/invoices", MEMBER, BODY_NONE, get_client_invoices},
	{HTTP_POST, "/clients/:id/billing", MEMBER, BODY_FORM, post_buyer},
	{HTTP_GET, "/invoices", MEMBER, BODY_NONE, get_invoices},
	{HTTP_POST, "/invoices", MEMBER, BODY_FORM, post_invoice_draft},
	{HTTP_GET, "/invoices/:id", MEMBER, BODY_NONE, get_invoice},
	{HTTP_POST, "/invoices/:id", MEMBER, BODY_FORM, post_invoice},
	{HTTP_GET, "/invoices/:id/file", MEMBER, BODY_NONE, get_invoice_file},
	{HTTP_GET, "/invoices/:id/preview", MEMBER, BODY_NONE, get_invoice_preview},
	{HTTP_GET, "/invoices/:id/statement", MEMBER, BODY_NONE, get_invoice_statement},
	{HTTP_POST, "/invoices/:id/status", MEMBER, BODY_FORM, post_invoice_status},
	{HTTP_POST, "/invoices/:id/issue", MEMBER, BODY_FORM, post_invoice_issue},
	{HTTP_GET, "/invoices/:id/draft", MEMBER, BODY_NONE, get_invoice_mail},
	{HTTP_POST, "/invoices/:id/draft", MEMBER, BODY_FORM, post_invoice_mail},
	{HTTP_GET, "/invoices/:id/draft/mail", MEMBER, BODY_NONE, get_invoice_mail_file},
	{HTTP_POST, "/invoices/:id/draft/:reminder/remove", MEMBER, BODY_FORM,
		post_invoice_mail_remove},
	{HTTP_GET, "/reminders", MEMBER, BODY_NONE, get_reminders},
	{HTTP_POST, "/reminders/pause", MEMBER, BODY_FORM, post_reminder_pause},
	{HTTP_POST, "/reminders/resume", MEMBER, BODY_FORM, post_reminder_resume},
	{HTTP_POST, "/invoices/:id/credit", MEMBER, BODY_FORM, post_invoice_credit},
	{HTTP_POST, "/invoices/:id/lowered", MEMBER, BODY_FORM, post_invoice_lowered},
	{HTTP_POST, "/invoices/:id/correct", MEMBER, BODY_FORM, post_invoice_correct},
	{HTTP_POST, "/agreements/:id/deposit", MEMBER, BODY_FORM, post_invoice_deposit},
	{HTTP_POST, "/invoices/:id/delete", MEMBER, BODY_FORM, post_invoice_delete},
	{HTTP_POST, "/invoices/:id/payments", MEMBER, BODY_FORM, post_payment},
	{HTTP_POST, "/invoices/:id/refunds", MEMBER, BODY_FORM, post_refund},
	{HTTP_POST, "/invoices/:id/surplus", MEMBER, BODY_FORM, post_surplus},
	{HTTP_POST, "/invoices/:id/payments/:payment/remove", MEMBER, BODY_FORM,
		post_payment_remove},
	{HTTP_POST, "/clients/:id/recurring", MEMBER, BODY_FORM, post_recurring},
	{HTTP_GET, "/settings/invoices", MEMBER, BODY_NONE, get_invoice_settings},
	{HTTP_POST, "/settings/invoices", OWNER, BODY_FORM, post_seller},
	{HTTP_POST, "/settings/invoices/accounts", OWNER, BODY_FORM, post_account},
	{HTTP_POST, "/settings/invoices/accounts/:id/remove", OWNER, BODY_FORM,
		post_account_remove},
	{HTTP_POST, "/settings/invoices/numbers", OWNER, BODY_FORM, post_numbering},
	{HTTP_GET, "/payments", MEMBER, BODY_NONE, get_payments},
	{HTTP_POST, "/payments/statements", MEMBER, BODY_FILE, post_statement},
	{HTTP_POST, "/payments/statements/:id/undo", MEMBER, BODY_FORM, post_statement_undo},
	{HTTP_GET, "/payments/columns", MEMBER, BODY_NONE, get_statement_columns},
	{HTTP_POST, "/payments/columns", MEMBER, BODY_FORM, post_statement_columns},
	{HTTP_GET, "/payments/lines/:id", MEMBER, BODY_NONE, get_bank_line},
	{HTTP_POST, "/payments/lines/:id/settle", MEMBER, BODY_FORM, post_bank_line_settle},
	{HTTP_POST, "/payments/lines/:id/leave", MEMBER, BODY_FORM, post_bank_line_leave},
	{HTTP_POST, "/payments/lines/:id/undo", MEMBER, BODY_FORM, post_bank_line_undo},
	{HTTP_GET, "/settings/invoices/late", MEMBER, BODY_NONE, get_penalty_rates},
	{HTTP_POST, "/settings/invoices/late", OWNER, BODY_FORM, post_penalty_rate},
	{HTTP_POST, "/settings/invoices/late/remove", OWNER, BODY_FORM, post_penalty_rate_remove},
	{HTTP_GET, "/settings/invoices/rates", MEMBER, BODY_NONE, get_exchange},
	{HTTP_POST, "/settings/invoices/rates", MEMBER, BODY_FILE, post_exchange},
	{HTTP_GET, "/agreements/:id", MEMBER, BODY_NONE, get_agreement},
	{HTTP_POST, "/agreements/:id", MEMBER, BODY_FORM, post_agreement},
	{HTTP_GET, "/agreements/:id/edit", MEMBER, BODY_NONE, get_agreement_edit},
	{HTTP_GET, "/agreements/:id/file", MEMBER, BODY_NONE, get_agreement_file},
	{HTTP_POST, "/agreements/:id/send", MEMBER, BODY_FORM, post_agreement_send},
	{HTTP_POST, "/agreements/:id/accept", MEMBER, BODY_FORM, post_agreement_accept},
	{HTTP_POST, "/agreements/:id/decline", MEMBER, BODY_FORM, post_agreement_decline},
	{HTTP_POST, "/agreements/:id/delete", MEMBER, BODY_FORM, post_agreement_delete},
	{HTTP_GET, "/clients/:id/contacts/new", MEMBER, BODY_NONE, get_contact_new},
	{HTTP_POST, "/clients/:id/contacts", MEMBER, BODY_FORM, post_contact},
	{HTTP_GET, "/contacts/:id", MEMBER, BODY_NONE, get_contact},
	{HTTP_POST, "/contacts/:id", MEMBER, BODY_FORM, post_contact},
	{HTTP_POST, "/contacts/:id/delete", MEMBER, BODY_FORM, post_contact_delete},

	{HTTP_GET, "/help", ANYBODY, BODY_NONE, get_help},
	{HTTP_GET, "/help/:name", ANYBODY, BODY_NONE, get_help_page},
	{HTTP_GET, "/history", MEMBER, BODY_NONE, get_history},

	{HTTP_GET, "/happened", MEMBER, BODY_NONE, get_happened},
	{HTTP_POST, "/happened", MEMBER, BODY_FORM, post_happened},
	{HTTP_GET, "/incidents", MEMBER, BODY_NONE, get_incidents},
	{HTTP_GET, "/incidents/:id", MEMBER, BODY_NONE, get_incident},
	{HTTP_POST, "/incidents/:id/answers", MEMBER, BODY_FORM, post_incident_answers},
	{HTTP_POST, "/incidents/:id/date", MEMBER, BODY_FORM, post_incident_date},
	{HTTP_POST, "/incidents/:id/undo", MEMBER, BODY_FORM, post_incident_undo},

	{HTTP_GET, "/expenses", MEMBER, BODY_NONE, get_expenses},
	{HTTP_GET, "/expenses/new", MEMBER, BODY_NONE, get_expense_new},
	{HTTP_POST, "/expenses/new", MEMBER, BODY_FORM, post_expense_new},
	{HTTP_POST, "/expenses/drop", MEMBER, BODY_FILE, post_expense_drop},
	{HTTP_GET, "/expenses/:id", MEMBER, BODY_NONE, get_expense},
	{HTTP_POST, "/expenses/:id", MEMBER, BODY_FORM, post_expense},
	{HTTP_GET, "/expenses/:id/receipt", MEMBER, BODY_NONE, get_expense_receipt},
	{HTTP_POST, "/expenses/:id/receipt", MEMBER, BODY_FILE, post_expense_receipt},
	{HTTP_POST, "/expenses/:id/delete", MEMBER, BODY_FORM, post_expense_delete},

	{HTTP_GET, "/export", MEMBER, BODY_NONE, get_export},
	{HTTP_GET, "/export/:name", MEMBER, BODY_NONE, get_export_file},

	{HTTP_GET, "/import", MEMBER, BODY_NONE, get_imports},
	{HTTP_POST, "/import", MEMBER, BODY_FILE, post_imports},
	{HTTP_GET, "/import/:id", MEMBER, BODY_NONE, get_import},
	{HTTP_POST, "/import/:id", MEMBER, BODY_FORM, post_import},
	{HTTP_POST, "/import/:id/cancel", MEMBER, BODY_FORM, post_import_cancel},
	{HTTP_POST, "/import/:id/discard", MEMBER, BODY_FORM, post_import_discard},
	{HTTP_POST, "/import/:id/undo", MEMBER, BODY_FORM, post_import_undo},

	{HTTP_GET, "/jobs", MEMBER, BODY_NONE, get_jobs},
	{HTTP_POST, "/jobs/:id/again", MEMBER, BODY_FORM, post_job_again},

	{HTTP_GET, "/login", ANYBODY, BODY_NONE, get_login},
	{HTTP_POST, "/login", ANYBODY, BODY_FORM, post_login},
	{HTTP_POST, "/logout", ANYBODY, BODY_FORM, post_logout},

	{HTTP_GET, "/outlook", MEMBER, BODY_NONE, get_outlook},
	{HTTP_POST, "/outlook", MEMBER, BODY_FORM, post_outlook},

	{HTTP_GET, "/plan", MEMBER, BODY_NONE, get_plan},
	{HTTP_POST, "/plan/anew", MEMBER, BODY_FORM, post_plan_anew},
	{HTTP_GET, "/plan/block", MEMBER, BODY_NONE, get_plan_block},
	{HTTP_POST, "/plan/pins", MEMBER, BODY_FORM, post_pin},
	{HTTP_POST, "/plan/unpin", MEMBER, BODY_FORM, post_unpin},
	{HTTP_GET, "/estimate", MEMBER, BODY_NONE, get_estimates},
	{HTTP_POST, "/estimate", MEMBER, BODY_FORM, post_estimate},
	{HTTP_GET, "/matrix", MEMBER, BODY_NONE, get_matrix},
	{HTTP_POST, "/matrix", MEMBER, BODY_FORM, post_matrix},
	{HTTP_GET, "/triage", MEMBER, BODY_NONE, get_triage},
	{HTTP_POST, "/triage", MEMBER, BODY_FORM, post_triage},
	{HTTP_GET, "/tasks", MEMBER, BODY_NONE, get_tasks},
	{HTTP_POST, "/tasks/act", MEMBER, BODY_FORM, post_tasks_act},

	{HTTP_GET, "/palette", MEMBER, BODY_NONE, get_palette},
	{HTTP_GET, "/search", MEMBER, BODY_NONE, get_search},

	{HTTP_GET, "/quick-add", MEMBER, BODY_NONE, get_quick_add},
	{HTTP_POST, "/quick-add", MEMBER, BODY_FORM, post_quick_add},
	{HTTP_GET, "/quick-add/read", MEMBER, BODY_NONE, get_quick_read},

	{HTTP_POST, "/notices", MEMBER, BODY_FORM, post_notice},
	{HTTP_GET, "/notices/new", MEMBER, BODY_NONE, get_notice_new},
	{HTTP_GET, "/notices/:id", MEMBER, BODY_NONE, get_notice},
	{HTTP_POST, "/notices/:id/change", MEMBER, BODY_FORM, post_notice_change},
	{HTTP_POST, "/notices/:id/told", MEMBER, BODY_FORM, post_notice_told},
	{HTTP_GET, "/updates", MEMBER, BODY_NONE, get_updates},
	{HTTP_POST, "/updates/given", MEMBER, BODY_FORM, post_update_given},
	{HTTP_POST, "/updates/skipped", MEMBER, BODY_FORM, post_update_skipped},
	{HTTP_POST, "/updates/:id/undo", MEMBER, BODY_FORM, post_update_undo},

	{HTTP_GET, "/series", MEMBER, BODY_NONE, get_series_list},
	{HTTP_GET, "/series/new", MEMBER, BODY_NONE, get_series_new},
	{HTTP_POST, "/series/new", MEMBER, BODY_FORM, post_series_new},
	{HTTP_GET, "/series/:id", MEMBER, BODY_NONE, get_series},
	{HTTP_POST, "/series/:id", MEMBER, BODY_FORM, post_series},
	{HTTP_POST, "/series/:id/delete", MEMBER, BODY_FORM, post_series_delete},

	{HTTP_GET, "/services", MEMBER, BODY_NONE, get_services},
	{HTTP_POST, "/services", MEMBER, BODY_FORM, post_service},
	{HTTP_GET, "/services/new", MEMBER, BODY_NONE, get_service_new},
	{HTTP_GET, "/services/profile", MEMBER, BODY_NONE, get_profile},
	{HTTP_POST, "/services/profile", MEMBER, BODY_FORM, post_profile},
	{HTTP_GET, "/services/:id", MEMBER, BODY_NONE, get_service},
	{HTTP_POST, "/services/:id", MEMBER, BODY_FORM, post_service},
	{HTTP_GET, "/services/:id/edit", MEMBER, BODY_NONE, get_service_edit},
	{HTTP_POST, "/services/:id/archive", MEMBER, BODY_FORM, post_service_archive},
	{HTTP_POST, "/services/:id/delete", MEMBER, BODY_FORM, post_service_delete},
	{HTTP_POST, "/services/:id/restore", MEMBER, BODY_FORM, post_service_restore},
	{HTTP_GET, "/proposals", MEMBER, BODY_NONE, get_proposals},
	{HTTP_GET, "/proposals/new", MEMBER, BODY_NONE, get_proposal_new},
	{HTTP_GET, "/proposals/:id", MEMBER, BODY_NONE, get_proposal},
	{HTTP_POST, "/proposals/:id", MEMBER, BODY_FORM, post_proposal},
	{HTTP_GET, "/proposals/:id/edit", MEMBER, BODY_NONE, get_proposal_edit},
	{HTTP_GET, "/proposals/:id/file", MEMBER, BODY_NONE, get_proposal_file},
	{HTTP_POST, "/proposals/:id/send", MEMBER, BODY_FORM, post_proposal_send},
	{HTTP_POST, "/proposals/:id/accept", MEMBER, BODY_FORM, post_proposal_accept},
	{HTTP_POST, "/proposals/:id/decline", MEMBER, BODY_FORM, post_proposal_decline},
	{HTTP_POST, "/proposals/:id/renew", MEMBER, BODY_FORM, post_proposal_renew},
	{HTTP_POST, "/proposals/:id/delete", MEMBER, BODY_FORM, post_proposal_delete},
	{HTTP_GET, "/discoveries", MEMBER, BODY_NONE, get_discoveries},
	{HTTP_GET, "/discoveries/new", MEMBER, BODY_NONE, get_discovery_new},
	{HTTP_GET, "/discoveries/guide", MEMBER, BODY_NONE, get_discovery_guide},
	{HTTP_POST, "/discoveries/guide", MEMBER, BODY_FORM, post_discovery_guide},
	{HTTP_POST, "/discoveries/guide/reset", MEMBER, BODY_FORM, post_discovery_guide_reset},
	{HTTP_GET, "/discoveries/:id", MEMBER, BODY_NONE, get_discovery},
	{HTTP_POST, "/discoveries/:id", MEMBER, BODY_FORM, post_discovery},
	{HTTP_GET, "/discoveries/:id/edit", MEMBER, BODY_NONE, get_discovery_edit},
	{HTTP_POST, "/discoveries/:id/goals", MEMBER, BODY_FORM, post_discovery_goals},
	{HTTP_POST, "/discoveries/:id/delete", MEMBER, BODY_FORM, post_discovery_delete},
	{HTTP_POST, "/clients/:id/discoveries", MEMBER, BODY_FORM, post_discovery_new},
	{HTTP_GET, "/clients/:id/proposals", MEMBER, BODY_NONE, get_client_proposals},
	{HTTP_POST, "/clients/:id/proposals", MEMBER, BODY_FORM, post_proposal_new},
	{HTTP_POST, "/packages", MEMBER, BODY_FORM, post_package},
	{HTTP_GET, "/packages/new", MEMBER, BODY_NONE, get_package_new},
	{HTTP_GET, "/packages/:id", MEMBER, BODY_NONE, get_package},
	{HTTP_POST, "/packages/:id", MEMBER, BODY_FORM, post_package},
	{HTTP_GET, "/packages/:id/edit", MEMBER, BODY_NONE, get_package_edit},
	{HTTP_POST, "/packages/:id/archive", MEMBER, BODY_FORM, post_package_archive},
	{HTTP_POST, "/packages/:id/delete", MEMBER, BODY_FORM, post_package_delete},
	{HTTP_POST, "/packages/:id/restore", MEMBER, BODY_FORM, post_package_restore},

	{HTTP_GET, "/settings", MEMBER, BODY_NONE, get_settings},
	{HTTP_POST, "/settings", OWNER, BODY_FORM, post_settings},
	{HTTP_GET, "/settings/holidays", MEMBER, BODY_NONE, get_holidays},
	{HTTP_POST, "/settings/holidays", OWNER, BODY_FORM, post_holiday},
	{HTTP_POST, "/settings/holidays/file", OWNER, BODY_FILE, post_holiday_file},
	{HTTP_POST, "/settings/holidays/region", OWNER, BODY_FORM, post_holiday_region},
	{HTTP_POST, "/settings/holidays/:id/remove", OWNER, BODY_FORM, post_holiday_remove},
	{HTTP_GET, "/settings/hours", MEMBER, BODY_NONE, get_hours},
	{HTTP_POST, "/settings/hours", OWNER, BODY_FORM, post_hours},
	{HTTP_POST, "/settings/hours/days", MEMBER, BODY_FORM, post_exception},
	{HTTP_POST, "/settings/hours/days/:id/remove", MEMBER, BODY_FORM, post_exception_remove},
	{HTTP_GET, "/settings/paper", MEMBER, BODY_NONE, get_paper},
	{HTTP_POST, "/settings/paper", OWNER, BODY_FORM, post_labels},
	{HTTP_POST, "/settings/paper/colour", OWNER, BODY_FORM, post_paper_colour},
	{HTTP_POST, "/settings/paper/logo", OWNER, BODY_FILE, post_logo},
	{HTTP_GET, "/settings/paper/logo.png", MEMBER, BODY_NONE, get_logo},
	{HTTP_POST, "/settings/paper/logo/remove", OWNER, BODY_FORM, post_logo_remove},
	{HTTP_GET, "/settings/paper/preview", MEMBER, BODY_NONE, get_paper_preview},
	{HTTP_POST, "/settings/paper/reset", OWNER, BODY_FORM, post_labels_reset},
	{HTTP_GET, "/settings/password", MEMBER, BODY_NONE, get_password},
	{HTTP_POST, "/settings/password", MEMBER, BODY_FORM, post_password},
	{HTTP_GET, "/settings/sessions", MEMBER, BODY_NONE, get_sessions},
	{HTTP_POST, "/settings/sessions/end-others", MEMBER, BODY_FORM, post_sessions_end_others},
	{HTTP_POST, "/settings/sessions/:id/end", MEMBER, BODY_FORM, post_session_end},
	{HTTP_GET, "/settings/stays", MEMBER, BODY_NONE, get_stays},
	{HTTP_POST, "/settings/stays", MEMBER, BODY_FORM, post_stay},
	{HTTP_POST, "/settings/stays/:id/remove", MEMBER, BODY_FORM, post_stay_remove},
	{HTTP_GET, "/settings/texts", MEMBER, BODY_NONE, get_notice_texts},
	{HTTP_GET, "/settings/texts/edit", MEMBER, BODY_NONE, get_notice_text},
	{HTTP_POST, "/settings/texts/edit", OWNER, BODY_FORM, post_notice_text},
	{HTTP_POST, "/settings/texts/reset", OWNER, BODY_FORM, post_notice_text_reset},

	{HTTP_GET, "/setup", SETUP, BODY_NONE, get_setup},
	{HTTP_POST, "/setup", SETUP, BODY_FORM, post_setup},
	{HTTP_POST, "/setup/look-around", SETUP, BODY_FORM, post_look_around},
	{HTTP_GET, "/demonstration", ANYBODY, BODY_NONE, get_demonstration},
	{HTTP_POST, "/demonstration/leave", OWNER, BODY_FORM, post_leave_demonstration},

	{HTTP_GET, "/shortcuts", MEMBER, BODY_NONE, get_shortcuts},
	{HTTP_POST, "/theme", ANYBODY, BODY_FORM, post_theme},

	{HTTP_GET, "/entries/new", MEMBER, BODY_NONE, get_entry_new},
	{HTTP_POST, "/entries", MEMBER, BODY_FORM, post_entries},
	{HTTP_GET, "/entries/:id", MEMBER, BODY_NONE, get_entry},
	{HTTP_POST, "/entries/:id", MEMBER, BODY_FORM, post_entry},
	{HTTP_POST, "/entries/:id/split", MEMBER, BODY_FORM, post_entry_split},
	{HTTP_POST, "/entries/:id/continue", MEMBER, BODY_FORM, post_entry_continue},
	{HTTP_POST, "/entries/:id/delete", MEMBER, BODY_FORM, post_entry_delete},

	{HTTP_GET, "/time", MEMBER, BODY_NONE, get_time},
	{HTTP_GET, "/time/entries", MEMBER, BODY_NONE, get_time_entries},
	{HTTP_GET, "/time/report", MEMBER, BODY_NONE, get_time_report},
	{HTTP_POST, "/timer/start", MEMBER, BODY_FORM, post_timer_start},
	{HTTP_GET, "/timer/stop", MEMBER, BODY_NONE, get_timer_stop},
	{HTTP_POST, "/timer/stop", MEMBER, BODY_FORM, post_timer_stop},

	{HTTP_GET, "/week", MEMBER, BODY_NONE, get_week},

	{HTTP_GET, "/", MEMBER, BODY_NONE, get_today},
	{HTTP_POST, "/today/done", MEMBER, BODY_FORM, post_today_done},
	{HTTP_POST, "/today/more", MEMBER, BODY_FORM, post_today_more},
	{HTTP_POST, "/today/wait", MEMBER, BODY_FORM, post_today_wait},
	{HTTP_POST, "/today/answered", MEMBER, BODY_FORM, post_today_answered},
	{HTTP_POST, "/today/triage", MEMBER, BODY_FORM, post_today_triage},
	{HTTP_POST, "/today/zone", MEMBER, BODY_FORM, post_today_zone},
	{HTTP_GET, "/tasks/new", MEMBER, BODY_NONE, get_task_new},
	{HTTP_POST, "/tasks/new", MEMBER, BODY_FORM, post_task_new},
	{HTTP_GET, "/tasks/when", MEMBER, BODY_NONE, get_task_when},
	{HTTP_GET, "/tasks/:id", MEMBER, BODY_NONE, get_task},
	{HTTP_POST, "/tasks/:id", MEMBER, BODY_FORM, post_task},
	{HTTP_POST, "/tasks/:id/move", MEMBER, BODY_FORM, post_task_move},
	{HTTP_POST, "/tasks/:id/finish", MEMBER, BODY_FORM, post_task_finish},
	{HTTP_POST, "/tasks/:id/reopen", MEMBER, BODY_FORM, post_task_reopen},
	{HTTP_POST, "/tasks/:id/wait", MEMBER, BODY_FORM, post_task_wait},
	{HTTP_POST, "/tasks/:id/resume", MEMBER, BODY_FORM, post_task_resume},
	{HTTP_POST, "/tasks/:id/leave", MEMBER, BODY_FORM, post_task_leave},
	{HTTP_POST, "/tasks/:id/take", MEMBER, BODY_FORM, post_task_take},
	{HTTP_POST, "/tasks/:id/duplicate", MEMBER, BODY_FORM, post_task_duplicate},
	{HTTP_POST, "/tasks/:id/delete", MEMBER, BODY_FORM, post_task_delete},
	{HTTP_POST, "/tasks/:id/template", MEMBER, BODY_FORM, post_template_of_task},
	{HTTP_POST, "/tasks/:id/lines", MEMBER, BODY_FORM, post_task_line},
	{HTTP_POST, "/tasks/:id/lines/:line", MEMBER, BODY_FORM, post_task_tick},

	{HTTP_GET, "/templates", MEMBER, BODY_NONE, get_task_templates},
	{HTTP_GET, "/templates/new", MEMBER, BODY_NONE, get_task_template_new},
	{HTTP_POST, "/templates", MEMBER, BODY_FORM, post_task_template},
	{HTTP_GET, "/templates/:id", MEMBER, BODY_NONE, get_task_template},
	{HTTP_POST, "/templates/:id", MEMBER, BODY_FORM, post_task_template},
	{HTTP_POST, "/templates/:id/delete", MEMBER, BODY_FORM, post_task_template_delete},
};
const size_t routes_count = sizeof routes / sizeof *routes;
