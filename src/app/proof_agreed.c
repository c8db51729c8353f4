#include "app/proof_agreed.h"

#include "domain/agreement.h"

static bool is_said(const Proof *proof, ClientId client)
{
	EACH (const ProofAgreed, agreed, proof->agreed) {
		if (agreed->client.value == client.value) {
			return true;
		}
	}
	return false;
}

static void put_agreed(const Context *cx, const Agreements *all, Proof *proof, const TaskLine *line)
{
	const Task *task = &line->task;
	const Agreements theirs = agreements_of(cx->arena, all, task->client);
	const Agreement *held = agreement_on(&theirs, zone_day(cx->zone, line->due));
	bool fixed = held && held->availability.kind == AVAILABILITY_FIXED;
	if (fixed && task->triage != TRIAGE_URGENT && !is_said(proof, task->client)) {
		*LIST_ADD(cx->arena, proof->agreed) =
			(ProofAgreed){task->client, line->client, held->availability};
	}
}

void proofs_put_agreed(const Context *cx, const Agreements *accepted, Proofs proofs)
{
	EACH (Proof, proof, proofs) {
		EACH (const TaskLine, line, proof->lines) {
			put_agreed(cx, accepted, proof, line);
		}
	}
}
