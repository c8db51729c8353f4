/* Clients and contacts: what is refused, and how a contact is reached. */
#include "domain/client.h"

#include "test/test.h"

static void opens(Arena *arena, Channel channel, const char *address, const char *link)
{
	EQUAL_TEXT(channel_link(arena, channel, text_of(address), TEXT(""), TEXT("")), link);
}

TEST(a_mail_link_carries_subject_and_body_encoded)
{
	Text link = channel_link(arena, CHANNEL_MAIL, TEXT("ana+pro@example.org"),
		TEXT("Délai & coût ?"), TEXT("Bonjour,\nà mardi"));
	EQUAL_TEXT(link, "mailto:ana%2Bpro@example.org?subject=D%C3%A9lai%20%26%20co%C3%BBt%20%3F"
			 "&body=Bonjour%2C%0D%0A%C3%A0%20mardi");
}

TEST(a_subject_cannot_smuggle_in_a_header_nor_an_address_a_second_one)
{
	Text link = channel_link(arena, CHANNEL_MAIL, TEXT("a@example.org"),
		TEXT("Hello\r\nBcc: all@example.org"), TEXT(""));
	EQUAL_TEXT(link, "mailto:a@example.org?subject=Hello%20%20Bcc%3A%20all%40example.org");
	opens(arena, CHANNEL_MAIL, "a@example.org,b@example.org", "");
	opens(arena, CHANNEL_MAIL, "a@example.org\r\nBcc: b@example.org", "");
	opens(arena, CHANNEL_MAIL, "a@example.org?bcc=b", "mailto:a@example.org%3Fbcc%3Db");
}

TEST(a_phone_number_is_cleaned_to_what_is_dialled)
{
	EQUAL_TEXT(phone_clean(arena, TEXT("+33 (0)6 12 34 56 78")), "+33612345678");
	EQUAL_TEXT(phone_clean(arena, TEXT("0065 9123-4567")), "+6591234567");
	EQUAL_TEXT(phone_clean(arena, TEXT("06\xc2\xa0"
					   "12.34.56.78")),
		"0612345678");
	EQUAL_TEXT(phone_clean(arena, TEXT("+1234567890123456")), "");
	EQUAL_TEXT(phone_clean(arena, TEXT("call me")), "");
	EQUAL_TEXT(phone_clean(arena, TEXT("+33612;ext=1")), "");
}

TEST(every_channel_opens_by_its_own_link)
{
	opens(arena, CHANNEL_PHONE, "+33 6 12 34 56 78", "tel:+33612345678");
	opens(arena, CHANNEL_SMS, "+33 6 12 34 56 78", "sms:+33612345678");
	opens(arena, CHANNEL_WHATSAPP, "+65 9123 4567", "https://wa.me/6591234567");
	opens(arena, CHANNEL_MESSENGER, "https://www.facebook.com/kopi.co", "https://m.me/kopi.co");
	opens(arena, CHANNEL_TEAMS, "ana@example.org",
		"https://teams.microsoft.com/l/chat/0/0?users=ana%40example.org");
	opens(arena, CHANNEL_ZOOM, "812 3456 7890", "https://zoom.us/j/81234567890");
	opens(arena, CHANNEL_ZOOM, "https://us02web.zoom.us/j/81234567890?pwd=abc",
		"https://us02web.zoom.us/j/81234567890?pwd=abc");
	opens(arena, CHANNEL_MEET, "abc-defg-hij", "https://meet.google.com/abc-defg-hij");
	opens(arena, CHANNEL_FACETIME, "ana@example.org", "facetime:ana@example.org");
	opens(arena, CHANNEL_FACETIME, "+41 44 668 18 00", "facetime:+41446681800");
	opens(arena, CHANNEL_OTHER, "https://example.org/room", "https://example.org/room");
}

TEST(an_address_that_gives_no_link_gives_none)
{
	opens(arena, CHANNEL_WHATSAPP, "06 12 34 56 78", "");
	opens(arena, CHANNEL_ZOOM, "https://zoom.us@example.org/j/1", "");
	opens(arena, CHANNEL_OTHER, "https://example.com@example.org/", "");
	opens(arena, CHANNEL_ZOOM, "https://notzoom.us/j/1", "");
	opens(arena, CHANNEL_OTHER, "javascript:alert(1)", "");
	opens(arena, CHANNEL_MESSENGER, "kopi co", "");
	opens(arena, CHANNEL_SKYPE, "ana.pro", "");
	opens(arena, CHANNEL_MAIL, "", "");
	EQUAL_TEXT(channel_link(arena, CHANNEL_MEET, (Text){0}, TEXT(""), TEXT("")), "");
}

TEST(a_message_travels_with_the_link)
{
	EQUAL_TEXT(channel_link(arena, CHANNEL_WHATSAPP, TEXT("+6591234567"), TEXT("x"),
			   TEXT("See you at 5 & bye")),
		"https://wa.me/6591234567?text=See%20you%20at%205%20%26%20bye");
	EQUAL_TEXT(
		channel_link(arena, CHANNEL_SMS, TEXT("+6591234567"), TEXT(""), TEXT("à demain")),
		"sms:+6591234567?body=%C3%A0%20demain");
}

TEST(keys_lead_back_to_what_they_stand_for)
{
	for (Channel channel = 0; channel < CHANNELS; channel++) {
		Channel back;
		CHECK(channel_from_key(text_of(channel_key(channel)), &back) && back == channel);
		CHECK(*channel_name(channel));
	}
	for (Purpose purpose = 0; purpose < PURPOSES; purpose++) {
		Purpose back;
		CHECK(purpose_from_key(text_of(purpose_key(purpose)), &back) && back == purpose);
	}
	ClientStatus status;
	CHECK(client_status_from_key(TEXT("paused"), &status) && status == CLIENT_PAUSED);
	CHECK(!client_status_from_key(TEXT("asleep"), &status));
	Per per;
	CHECK(per_from_key(TEXT(""), &per) && per == PER_NONE);
}

TEST(all_problems_of_a_client_are_said_at_once_beside_their_fields)
{
	Client client = {.country = TEXT("Fr"), .reserved = {600}};
	const Error *error = client_check(arena, &client);
	REFUSES(error, "Something is missing here.");
	EQUAL_TEXT(text_of(error->field), "name");
	EQUAL_TEXT(text_of(error->next->field), "country");
	EQUAL_TEXT(text_of(error->next->next->field), "reserved_per");
	CHECK(!error->next->next->next);
	client = (Client){.name = TEXT("Kopi & Co"), .currency = {"SGD"}};
	WORKS(client_check(arena, &client));
}

TEST(hours_without_a_day_or_past_midnight_of_the_clock_are_refused)
{
	Client client = {.name = TEXT("Kopi & Co")};
	*LIST_ADD(arena, client.reachable) = (HoursLine){WORKDAYS, 22 * 60, 2 * 60};
	WORKS(client_check(arena, &client));
	client.reachable.items[0].from = 1440;
	REFUSES(client_check(arena, &client),
		"Hours need a day, and times between 00:00 and 24:00.");
	client.reachable.items[0] = (HoursLine){0, 540, 600};
	REFUSES(client_check(arena, &client),
		"Hours need a day, and times between 00:00 and 24:00.");
}

TEST(a_contact_is_reached_by_addresses_that_can_be_used)
{
	Contact contact = {.name = TEXT("Ana")};
	*LIST_ADD(arena, contact.reaches) =
		(Reach){.channel = CHANNEL_MAIL, .address = TEXT("ana@example.org")};
	WORKS(contact_check(arena, &contact));
	contact.reaches.items[0].address = TEXT("ana@example.org\nBcc: x@example.org");
	REFUSES(contact_check(arena, &contact),
		"This must be one line without control characters.");
	contact.reaches.items[0] = (Reach){.channel = CHANNEL_PHONE, .address = TEXT("tomorrow")};
	REFUSES(contact_check(arena, &contact), "“tomorrow” is no phone number.");
}
