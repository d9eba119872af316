"""Makes the Traditional twins of the finished Simplified pages."""
