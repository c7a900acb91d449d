extension TextTable {
  /// What is said when something cannot be answered.
  static let errors: [TextKey: Entry] = [
    .errorAmbiguous: Entry(
      "”%1” kan vara någon av %2; välj en.",
      "“%1” may be any of %2; choose one."),
    .errorBusy: Entry(
      "Det är för många frågor just nu. Försök igen om en stund.",
      "Too many questions are being asked just now. Try again in a moment."),
    .errorForm: Entry(
      "Det som skickades är inte ett formulär härifrån.",
      "What was sent is no form from here."),
    .errorHost: Entry(
      "Värdnamnet är inte ett som den här tjänsten svarar för.",
      "The host is not one that this service answers for."),
    .errorMethod: Entry(
      "Metoden finns inte här; det här går: %1.",
      "There is no such method here; these are: %1."),
    .errorMissing: Entry("Parametern %1 saknas.", "The parameter %1 is missing."),
    .errorNoForm: Entry("Sidan finns inte som %1.", "The page is not to be had as %1."),
    .errorNoPage: Entry("Sidan finns inte.", "There is no such page."),
    .errorNotATarget: Entry("Adressen går inte att läsa.", "The address cannot be read."),
    .errorNotDrawn: Entry(
      "Bilden blir för stor för att ritas; begränsa frågan.",
      "The picture is too large to be drawn; narrow the question down."),
    .errorParameter: Entry(
      "Parametern %1 är ”%2”; väntade %3.",
      "The parameter %1 is “%2”; expected %3."),
    .errorSlow: Entry(
      "Svaret tar för lång tid. Det räknas ut; försök igen om en stund.",
      "The answer takes too long. It is being worked out; try again in a moment."),
    .errorStore: Entry(
      "Databasen kan inte läsas just nu. Försök igen om en stund.",
      "The store cannot be read just now. Try again in a moment."),
    .errorTitle: Entry("Det gick inte", "That did not work"),
    .errorToken: Entry("Nyckeln saknas eller är fel.", "The token is missing or wrong."),
    .errorTooLarge: Entry(
      "Svaret är för stort; begränsa frågan.",
      "The answer is too large; narrow the question down."),
    .errorTooLong: Entry("Något är längre än %1 byte.", "Something is longer than %1 bytes."),
    .errorUnexpected: Entry(
      "Något oväntat hände. Det står i loggen som %1.",
      "Something unexpected happened. It stands in the log as %1."),
    .errorUnknown: Entry("Det finns %1 som heter ”%2”.", "There is %1 called “%2”."),
  ]
}
