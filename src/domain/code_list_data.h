#ifndef DOMAIN_CODE_LIST_DATA_H
#define DOMAIN_CODE_LIST_DATA_H

#include "domain/code_list.h"

extern const char *const code_list_data[]; /* " AD AE … ": a blank before and after each code */

#endif
