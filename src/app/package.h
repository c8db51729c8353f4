/* What a user does with packages: bundle services at a price, see what the parts alone would cost,
 * put a package away. */
#ifndef APP_PACKAGE_H
#define APP_PACKAGE_H

#include "app/context.h"
#include "domain/package.h"

typedef struct {
	Package package;
	Services services; /* all of them, those in the archive and in the bin too */
	Currency currency; /* the practice's */
	Day today;
} PackageView;
/* MISSING when there is none, or it is in the bin. id 0: a new one, in the practice's language and
 * currency. */
MUST_USE const Error *open_package(Context *cx, PackageId id, PackageView *ret_view);

/* REFUSED with everything that is wrong, each beside its field. CONFLICT when somebody changed it
 * after package->changed (0: does not matter). */
MUST_USE const Error *save_package(Context *cx, const Package *package, PackageId *ret_id);
/* Puts it away, and takes it out again. It is deleted by app/bin.h. */
MUST_USE const Error *archive_package(Context *cx, PackageId id);
MUST_USE const Error *restore_package(Context *cx, PackageId id);

#endif
