"""YAML, HTML, Markdown and colours as posts use them; nothing here knows of news or facts."""
