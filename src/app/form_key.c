#include "app/form_key.h"

#include "host/secret.h"

Text form_key_new(Context *cx)
{
	return token_new(cx->arena);
}
