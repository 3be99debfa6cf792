"""What verify.py is made of, part by part as docs/format.md has them."""
