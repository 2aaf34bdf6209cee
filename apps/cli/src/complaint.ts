/** Something a person has to put right. Its message, one sentence, is all that is shown. */
export class Complaint extends Error {
  override readonly name = "Complaint";
}
