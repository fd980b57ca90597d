/** What is said to a chat model: shared by prompts and models, and free of any library. */
export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}
