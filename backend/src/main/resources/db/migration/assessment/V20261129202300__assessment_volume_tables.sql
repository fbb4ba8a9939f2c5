select register_volume_table('period_mark');
