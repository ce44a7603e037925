-- When a job begins next by itself, one row a job for the whole house; a time that has passed is a night to be caught up.
CREATE TABLE night_schedule (
  job         VARCHAR(40) PRIMARY KEY,
  time_of_day VARCHAR(8) NOT NULL,
  next_at     TIMESTAMP WITH TIME ZONE NOT NULL
);
