/* Any bytes as MT940: statements whose sums are right, or one sentence. */
#include "test/fuzz/bank.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return bank_fuzzed("mt940", data, size);
}
