select register_volume_table(t.name::regclass)
from unnest(array['homework', 'work', 'mark', 'attendance']) t (name);
