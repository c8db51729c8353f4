/* The function behind each row of the table; each lives in the file of its command. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/commands.h"

const Error *run_backup(Invocation *in);
const Error *run_bank(Invocation *in);
const Error *run_doctor(Invocation *in);
const Error *run_demo(Invocation *in);
const Error *run_export(Invocation *in);
const Error *run_help(Invocation *in);
const Error *run_import_file(Invocation *in);
const Error *run_invoice_correct(Invocation *in);
const Error *run_invoice_credit(Invocation *in);
const Error *run_invoice_deposit(Invocation *in);
const Error *run_invoice_pay(Invocation *in);
const Error *run_invoice_refund(Invocation *in);
const Error *run_invoice_draft(Invocation *in);
const Error *run_invoice_file(Invocation *in);
const Error *run_invoice_hand_over(Invocation *in);
const Error *run_invoice_import(Invocation *in);
const Error *run_invoice_issue(Invocation *in);
const Error *run_invoice_list(Invocation *in);
const Error *run_invoice_mail(Invocation *in);
const Error *run_invoice_read(Invocation *in);
const Error *run_invoice_remind(Invocation *in);
const Error *run_invoice_render(Invocation *in);
const Error *run_invoice_sent(Invocation *in);
const Error *run_migrate(Invocation *in);
const Error *run_plan(Invocation *in);
const Error *run_plan_ask(Invocation *in);
const Error *run_plan_happened(Invocation *in);
const Error *run_plan_sequence(Invocation *in);
const Error *run_plan_solve(Invocation *in);
const Error *run_rates(Invocation *in);
const Error *run_read(Invocation *in);
const Error *run_restore(Invocation *in);
const Error *run_serve(Invocation *in);
const Error *run_serve_worker(Invocation *in);
const Error *run_timer_start(Invocation *in);
const Error *run_timer_status(Invocation *in);
const Error *run_timer_stop(Invocation *in);
const Error *run_today(Invocation *in);
const Error *run_user_add(Invocation *in);
const Error *run_user_password(Invocation *in);
const Error *run_version(Invocation *in);

#endif
