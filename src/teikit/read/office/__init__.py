"""What the readers of word processors' files share: the package, the flow of paragraphs and notes, and its text."""
