"""Protection: what files tell about people beside what they show, found and removed."""
