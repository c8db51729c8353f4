# The only build file. New files need no edit here: everything is found by its place.
#
#   make                 build/fuseau (VARIANT=release)
#   make check           layers, purity, format, catalogues
#   make test            every test on both databases, browser, fuzz corpora (./dev test installs first)
#   make test-unit       the C tests only        ONLY=word   those whose name holds the word
#   make test-tsan       the same, looking for data races
#   make fuzz SECONDS=60 every fuzz target       make bench  what is measured, beside its baseline
#   make install DESTDIR=
#
# VARIANT: release asan tsan fuzz clang coverage; each has its own folder and a stamp of its flags.
MAKEFLAGS += --no-builtin-rules
VARIANT ?= release
BUILD   := build/$(VARIANT)
MADE    := build/made
PREFIX  ?= /usr
SECONDS ?= 5

PACKAGES := sqlite3 libpq libmicrohttpd jansson icu-i18n icu-uc libsodium zlib
# What one layer or file alone needs: its flags are not everybody's.
PAPER_PACKAGES := pangoft2 fontconfig libqpdf libqrencode libpng
XML_PACKAGES   := libxml-2.0
CC_release  := gcc
CC_asan     := gcc
CC_tsan     := gcc
CC_coverage := gcc
CC_clang    := clang
CC_fuzz     := clang
HARDEN      := -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection -fPIE
FLAGS_release  := -O2 $(HARDEN)
FLAGS_clang    := -O2 $(HARDEN)
FLAGS_asan     := -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
FLAGS_tsan     := -O1 -fsanitize=thread
FLAGS_coverage := -O0 --coverage
FLAGS_fuzz     := -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
LINK_release   := -pie -Wl,-z,relro,-z,now,-z,noexecstack
LINK_clang     := $(LINK_release)

COMPILER := $(CCACHE) $(CC_$(VARIANT))
# A warning is an error to the compilers that we know; a newer one may see what they do not.
STRICT := $(if $(filter gcc-12 clang-14,$(CC_$(VARIANT))-$(firstword $(subst ., ,$(shell $(CC_$(VARIANT)) -dumpversion 2>/dev/null)))),-Werror)
WARN   := -Wall -Wextra -Wconversion -Wshadow -Wvla -Wformat=2 -Wstrict-prototypes -Wmissing-prototypes \
          -Wswitch-enum -Wcast-qual -Wundef -Wwrite-strings -Wno-missing-field-initializers $(STRICT)
CFLAGS := -std=gnu17 -g -pthread $(WARN) $(FLAGS_$(VARIANT)) -Isrc -I$(MADE) -I. \
          $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
LIBS   := $(shell pkg-config --libs $(PACKAGES) $(PAPER_PACKAGES) $(XML_PACKAGES) 2>/dev/null) -pthread -lm

LAYERS  := base domain plan format host db store words paper mail app http web cli
PURE    := base domain plan format mail
SOURCES := $(foreach layer,$(LAYERS),$(wildcard src/$(layer)/*.c)) $(wildcard src/web/pages/*.c)

# Data becomes C. No tool reads C.
SQL       := $(wildcard src/store/*.sql)
TEMPLATES := $(wildcard src/web/pages/*.html src/web/pages/*.json)
SQL_C      := $(SQL:src/store/%.sql=$(MADE)/sql/%.c)
TEMPLATE_C := $(patsubst src/web/pages/%.html,$(MADE)/view/%.c,$(filter %.html,$(TEMPLATES))) \
              $(patsubst src/web/pages/%.json,$(MADE)/view/%_json.c,$(filter %.json,$(TEMPLATES)))
PO_C       := $(if $(wildcard tools/po.c),$(patsubst po/%,$(MADE)/po/%.c,$(wildcard po/*)))
FONTS      := $(foreach weight,400 500 600,$(MADE)/assets/inter-$(weight).woff2)
ASSETS     := $(sort $(wildcard assets/*.css assets/*.js assets/*.svg assets/*.txt)) $(FONTS) $(MADE)/assets/htmx.js $(MADE)/assets/sortable.js
PAPER      := $(foreach script,core central signs greek cyrillic more,$(foreach style,Regular SemiBold, \
              $(foreach end,ttf program unicode font,$(MADE)/paper/$(script)-$(style).$(end)))) $(MADE)/paper/sRGB.icc.z
DATA_C     := $(if $(wildcard tools/embed.c),$(MADE)/migrations.c $(MADE)/manual_en.c $(MADE)/manual_fr.c \
              $(MADE)/paper_files.c) \
              $(if $(wildcard tools/font.sh),$(MADE)/assets.c)
MADE_C     := $(SQL_C) $(TEMPLATE_C) $(PO_C) $(DATA_C)
MADE_H     := $(SQL_C:.c=.h) $(TEMPLATE_C:.c=.h)

OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o) $(MADE_C:$(MADE)/%.c=$(BUILD)/made/%.o)
TESTS   := $(wildcard test/*.c) $(foreach layer,$(LAYERS),$(wildcard test/$(layer)/*.c)) $(wildcard test/talk/*.c)
TOOLS   := sql template po embed
FUZZERS := $(patsubst test/fuzz/fuzz_%.c,%,$(wildcard test/fuzz/fuzz_*.c))

all: build/fuseau
.PHONY: all check test test-all test-unit test-tsan test-browser fuzz fuzz-corpus bench install clean format FORCE
.SECONDARY:
.DELETE_ON_ERROR:

build/fuseau: $(BUILD)/fuseau FORCE
	@ln -sfn $(VARIANT)/fuseau $@

# --- compiling ---------------------------------------------------------------------------------
STAMP := $(BUILD)/flags
$(STAMP): FORCE
	@mkdir -p $(@D)
	@echo '$(COMPILER) $(CFLAGS)' | cmp -s - $@ || echo '$(COMPILER) $(CFLAGS)' > $@

$(BUILD)/paper/%.o: private CFLAGS += $(shell pkg-config --cflags $(PAPER_PACKAGES) 2>/dev/null)
$(BUILD)/format/invoice_read.o $(BUILD)/format/xml_read.o: private CFLAGS += $(shell pkg-config --cflags $(XML_PACKAGES) 2>/dev/null)

$(BUILD)/fuseau: $(OBJECTS) $(BUILD)/main.o
	@echo "  link  $@"
	@$(COMPILER) $(CFLAGS) $(LINK_$(VARIANT)) -o $@ $^ $(LIBS)
$(BUILD)/%.o: src/%.c $(STAMP) | $(MADE_H)
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(COMPILER) $(CFLAGS) -MMD -MP -c -o $@ $<
$(BUILD)/made/%.o: $(MADE)/%.c $(STAMP) | $(MADE_H)
	@mkdir -p $(@D)
	@$(COMPILER) $(CFLAGS) -MMD -MP -c -o $@ $<
$(BUILD)/test/%.o: test/%.c $(STAMP) | $(MADE_H)
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(COMPILER) $(CFLAGS) -MMD -MP -c -o $@ $<
-include $(OBJECTS:.o=.d) $(BUILD)/main.d $(TESTS:test/%.c=$(BUILD)/test/%.d) $(wildcard $(BUILD)/bench/*.d)

# --- data -> C ---------------------------------------------------------------------------------
# A tool is tools/NAME.c with its parts, tools/NAME_*.c.
build/tools/%: tools/%.c $(wildcard tools/*_*.c tools/*.h)
	@mkdir -p $(@D)
	@$(CCACHE) gcc -std=gnu17 -g -O1 $(WARN) -o $@ $< $(wildcard tools/$*_*.c) $(if $(filter embed,$*),-lz -lbrotlienc)
$(MADE)/sql/%.c $(MADE)/sql/%.h &: src/store/%.sql build/tools/sql
	@mkdir -p $(@D)
	@build/tools/sql $< $(MADE)/sql/$*
$(MADE)/view/%.c $(MADE)/view/%.h &: src/web/pages/%.html build/tools/template
	@mkdir -p $(@D)
	@build/tools/template $< $(MADE)/view/$*
$(MADE)/view/%_json.c $(MADE)/view/%_json.h &: src/web/pages/%.json build/tools/template
	@mkdir -p $(@D)
	@build/tools/template $< $(MADE)/view/$*_json
# A language is a folder of catalogues, one per noun.
.SECONDEXPANSION:
$(MADE)/po/%.c: $$(wildcard po/$$*/*.po) build/tools/po
	@mkdir -p $(@D)
	@build/tools/po $* $@ $(wildcard po/$*/*.po)
$(MADE)/migrations.c: $(sort $(wildcard migrations/*.sql)) build/tools/embed
	@mkdir -p $(@D)
	@build/tools/embed text migrations $@ $(filter %.sql,$^)
$(MADE)/manual_%.c: $$(wildcard docs/manual/$$*/*.md) build/tools/embed
	@mkdir -p $(@D)
	@build/tools/embed text manual_$* $@ $(sort $(filter %.md,$^))
$(MADE)/assets.c: $(ASSETS) build/tools/embed
	@mkdir -p $(@D)
	@build/tools/embed files assets $@ $(filter-out build/tools/%,$^)

# What paper needs inside the program: a typeface, and the colours of PDF/A (icc-profiles-free, zlib licence).
$(foreach end,ttf program unicode font,$(MADE)/paper/%.$(end)) &: tools/paper-font.py
	@mkdir -p $(@D)
	@tools/paper-font.py $* $(MADE)/paper/$*
$(MADE)/paper/sRGB.icc.z: /usr/share/color/icc/sRGB.icc
	@mkdir -p $(@D)
	@/usr/bin/python3 -c 'import sys, zlib; open(sys.argv[2], "wb").write(zlib.compress(open(sys.argv[1], "rb").read(), 9))' $< $@
$(MADE)/paper_files.c: $(PAPER) build/tools/embed
	@mkdir -p $(@D)
	@build/tools/embed text paper_files $@ $(PAPER)

# The page modules come from npm, pinned by package-lock.json; the font from Debian's fonts-inter.
node_modules/.stamp: package.json package-lock.json tools/modules.sh
	@tools/modules.sh .
	@touch $@
$(MADE)/assets/htmx.js: node_modules/.stamp
	@mkdir -p $(@D)
	@cp node_modules/htmx.org/dist/htmx.min.js $@
$(MADE)/assets/sortable.js: node_modules/.stamp
	@mkdir -p $(@D)
	@cp node_modules/sortablejs/Sortable.min.js $@
$(MADE)/assets/inter-%.woff2: tools/font.sh
	@mkdir -p $(@D)
	@tools/font.sh $* $@

# --- checking and testing ----------------------------------------------------------------------
FORMATTER = $(firstword $(wildcard /usr/bin/clang-format-14) $(if $(findstring version 14,$(shell clang-format --version 2>/dev/null)),clang-format))
CHECKED := $(shell find src test tools bench -name '*.[ch]' 2>/dev/null)
check: $(MADE_H)
	@awk -f tools/layers.awk src/LAYERS $$(find src -name '*.[ch]')
	@tools/purity.sh $(PURE)
	@$(if $(FORMATTER),$(FORMATTER) --dry-run -Werror $(CHECKED),echo "check: the format is not looked at: it is that of clang-format 14")
	@$(wildcard tools/catalogues.sh)
	@echo "check: layers, purity, format and catalogues are good"
format:
	@$(FORMATTER) -i $(CHECKED)

$(BUILD)/run-tests: $(TESTS:test/%.c=$(BUILD)/test/%.o) $(OBJECTS) | build/tools/template build/tools/sql
	@echo "  link  $@"
	@$(COMPILER) $(CFLAGS) -o $@ $^ $(LIBS)
test-unit:
	@$(MAKE) VARIANT=asan build/asan/run-tests $(if $(wildcard src/main.c),build/asan/fuseau)
	@$(wildcard tools/with-postgres.sh) build/asan/run-tests $(ONLY)
# The same tests, looking for data races; tools/tsan.txt says what is not ours and why.
test-tsan:
	@$(MAKE) VARIANT=tsan build/tsan/run-tests build/tsan/fuseau
	@FUSEAU=build/tsan/fuseau TSAN_OPTIONS="suppressions=$(CURDIR)/tools/tsan.txt halt_on_error=1" \
		tools/with-postgres.sh build/tsan/run-tests $(ONLY)
test:
	@tools/test.sh
test-all:
	@LONG=1 tools/test.sh
fuzz:
	@$(MAKE) VARIANT=fuzz $(FUZZERS:%=build/fuzz/fuzz-%)
	@tools/fuzz.sh $(SECONDS) $(FUZZERS)
$(BUILD)/fuzz-plan: $(patsubst test/%.c,$(BUILD)/test/%.o,$(wildcard test/plan/validator*.c))
$(BUILD)/fuzz-%: $(BUILD)/test/fuzz/fuzz_%.o $(OBJECTS)
	@echo "  link  $@"
	@$(COMPILER) $(CFLAGS) -fsanitize=fuzzer -o $@ $^ $(LIBS)
bench: build/fuseau
	@$(MAKE) --no-print-directory -C . $(patsubst bench/%.sh,bench-%,$(wildcard bench/*.sh))
bench-%: build/fuseau
	@bench/$*.sh
$(BUILD)/bench/%.o: bench/%.c $(STAMP) | $(MADE_H)
	@mkdir -p $(@D)
	@$(COMPILER) $(CFLAGS) -MMD -MP -c -o $@ $<
$(BUILD)/bench-invoice: $(BUILD)/bench/invoice.o $(BUILD)/bench/invoice_matrix.o $(OBJECTS)
	@echo "  link  $@"
	@$(COMPILER) $(CFLAGS) $(LINK_$(VARIANT)) -o $@ $^ $(LIBS)
$(BUILD)/bench-bank: $(BUILD)/bench/bank.o $(OBJECTS)
	@echo "  link  $@"
	@$(COMPILER) $(CFLAGS) $(LINK_$(VARIANT)) -o $@ $^ $(LIBS)
$(BUILD)/bench-books: $(BUILD)/bench/books.o $(OBJECTS)
	@echo "  link  $@"
	@$(COMPILER) $(CFLAGS) $(LINK_$(VARIANT)) -o $@ $^ $(LIBS)
# The planner alone: nothing but the pure layers below it.
$(BUILD)/bench-plan: $(patsubst %,$(BUILD)/bench/%.o,plan plan_agree plan_models plan_files model instance) \
		$(patsubst test/%.c,$(BUILD)/test/%.o,test/plan/oracle.c $(wildcard test/plan/validator*.c)) \
		$(filter $(BUILD)/plan/% $(BUILD)/base/% $(BUILD)/domain/%,$(OBJECTS))
	@echo "  link  $@"
	@$(COMPILER) $(CFLAGS) $(LINK_$(VARIANT)) -o $@ $^
$(BUILD)/bench-day: $(BUILD)/bench/day.o $(BUILD)/bench/bare.o $(OBJECTS)
	@echo "  link  $@"
	@$(COMPILER) $(CFLAGS) $(LINK_$(VARIANT)) -o $@ $^ $(LIBS)

install: build/fuseau
	install -D -m 755 build/release/fuseau $(DESTDIR)$(PREFIX)/bin/fuseau
	mkdir -p $(DESTDIR)$(PREFIX)/share/man/man1
	build/release/fuseau help --man > $(DESTDIR)$(PREFIX)/share/man/man1/fuseau.1
	mkdir -p $(DESTDIR)$(PREFIX)/share/doc/fuseau
	cp -R docs/manual README.md CHANGELOG.md $(DESTDIR)$(PREFIX)/share/doc/fuseau
	install -D -m 644 packaging/fuseau.service $(DESTDIR)$(PREFIX)/lib/systemd/system/fuseau.service
	sed -i 's|/usr/bin|$(PREFIX)/bin|' $(DESTDIR)$(PREFIX)/lib/systemd/system/fuseau.service
	install -D -m 644 packaging/fuseau.socket $(DESTDIR)$(PREFIX)/lib/systemd/system/fuseau.socket
clean:
	rm -rf build
